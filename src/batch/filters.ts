import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  setMarkupInsideElement,
} from 'write-excel-file/utility';

const SHEET = 'xl/worksheets/sheet{id}.xml';

interface Sheet {
  sheet: string;
  data: unknown[][];
}

/**
 * Puts a filter on the heading of these sheets, which are the first of the workbook, over all their rows. The library has no
 * option for it. Programs other than Excel look for a filter by a name that Excel gives it.
 */
export function createFilters(sheets: Sheet[]) {
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  const names = sheets.map(
    (s, i) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${s.sheet}'!$A$1:${lastOf(s, '$')}</definedName>`,
  );
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml: string, { sheet }: { sheet?: string }): string => {
            const found = sheets.find((s) => s.sheet === sheet);
            if (found === undefined) return xml;
            return insertElementMarkupAccordingToOrderOfSiblings(xml, `<autoFilter ref="A1:${lastOf(found)}"/>`, order, 'worksheet');
          },
        },
        'xl/workbook.xml': {
          transform: (xml: string): string => {
            const found = findElement(xml, 'definedNames');
            if (found === undefined) throw new Error('The library makes no place for names in a workbook');
            return setMarkupInsideElement(xml, found, names.join(''));
          },
        },
      },
    },
  };
}

/** The last cell of a sheet, with a sign before its column and its row. */
function lastOf({ data }: Sheet, sign = ''): string {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(getCellAddress(data.length - 1, (data[0]?.length ?? 1) - 1)) ?? [];
  return `${sign}${column}${sign}${row}`;
}
