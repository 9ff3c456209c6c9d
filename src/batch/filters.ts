import { getCellAddress, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';

const SHEET = 'xl/worksheets/sheet{id}.xml';

interface Sheet {
  sheet: string;
  data: unknown[][];
}

/** Puts a filter on the heading of these sheets, over all their rows. The library has no option for it. */
export function createFilters(sheets: Sheet[]) {
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml: string, { sheet }: { sheet?: string }): string => {
            const found = sheets.find((s) => s.sheet === sheet);
            if (found === undefined) return xml;
            const last = getCellAddress(found.data.length - 1, (found.data[0]?.length ?? 1) - 1);
            return insertElementMarkupAccordingToOrderOfSiblings(xml, `<autoFilter ref="A1:${last}"/>`, order, 'worksheet');
          },
        },
      },
    },
  };
}
