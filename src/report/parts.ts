/** A part of a folder of templates: data in, text out. */
export type Part = (data: unknown) => string;
export type Parts = Record<string, Part>;

/** What the build writes for a folder: its parts, given what they are made with. */
export type CompiledParts = (tools: Tools) => Parts;

/** Parts that take the place of those of a folder, by name. */
type Others = ReadonlyMap<string, (tools: Tools) => Part>;

export type Tools = ReturnType<typeof createTools>;

/** Makes the parts of a folder ready, some of them from elsewhere. Text in the data is never a template, and never written without `toSafe`. */
export function createParts(compiled: CompiledParts, toSafe: (text: string) => string, other: Others = new Map()): Parts {
  const parts: Parts = Object.create(null);
  const tools = createTools(parts, toSafe);
  Object.assign(parts, compiled(tools));
  for (const [name, make] of other) parts[name] = make(tools);
  return parts;
}

function createTools(parts: Parts, toSafe: (text: string) => string) {
  return {
    /** A value as text. A hole in the data is our own bug; the message says where it was met. */
    write(value: unknown, where: string): string {
      if (typeof value === 'string') return toSafe(value);
      if (typeof value === 'number') return String(value);
      throw new Error(`${where} is not in the data`);
    },
    /** As in Handlebars, but only spaces are nothing. */
    filled(value: unknown): boolean {
      if (typeof value === 'string') return value.trim() !== '';
      return Array.isArray(value) ? value.length > 0 : Boolean(value);
    },
    each(list: unknown, body: (data: unknown, first: boolean, last: boolean) => string, none: () => string): string {
      if (!Array.isArray(list) || list.length === 0) return none();
      let text = '';
      let done = 0;
      for (const data of list) text += body(data, done === 0, ++done === list.length);
      return text;
    },
    part(name: unknown, where: string): Part {
      const part = parts[String(name)];
      if (part === undefined) throw new Error(`${where} ${String(name)} does not exist`);
      return part;
    },
  };
}
