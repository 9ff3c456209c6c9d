type Schema = Record<string, unknown>;

/** What tells people about a part, and checks nothing. */
const WORDS = ['title', 'description', 'examples'];
/** Where the names inside are names of data. */
const NAMED = ['properties', 'definitions'];

/**
 * A schema that takes and refuses the very same data, written so that little code comes of it: without words, with the same
 * part only once, and with one rule for all keys of a map whose values are alike. It cannot say well what is wrong.
 */
export function compactSchema(schema: Schema): Schema {
  const parts: Schema = {};
  const names = new Map<string, string>();
  const share = (part: Schema): Schema => {
    if (part.properties === undefined && part.propertyNames === undefined) return part;
    const text = JSON.stringify(part);
    const name = names.get(text) ?? `deel-${names.size}`;
    names.set(text, name);
    parts[name] = part;
    return { $ref: `#/definitions/${name}` };
  };
  const { definitions = {}, ...root } = schema;
  const shared = shrinkKeys(root, share);
  return { ...shared, definitions: { ...(shrink({ definitions }, share) as { definitions: Schema }).definitions, ...parts } };
}

function shrink(value: unknown, share: (part: Schema) => Schema): unknown {
  if (Array.isArray(value)) return value.map((v) => shrink(v, share));
  if (value === null || typeof value !== 'object') return value;
  const { allOf, ...rest } = value as Schema & { allOf?: unknown[] };
  const others = Object.keys(rest).filter((key) => !WORDS.includes(key));
  if (allOf?.length === 1 && others.length === 0) return shrink(allOf[0], share);
  return share(unite(shrinkKeys(value as Schema, share)));
}

function shrinkKeys(schema: Schema, share: (part: Schema) => Schema): Schema {
  const entries = Object.entries(schema).filter(([key]) => !WORDS.includes(key));
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (!NAMED.includes(key)) return [key, shrink(value, share)];
      return [key, Object.fromEntries(Object.entries(value as Schema).map(([name, part]) => [name, shrink(part, share)]))];
    }),
  );
}

/** A map whose keys may all hold the same: one rule instead of one for each key. */
function unite(schema: Schema): Schema {
  const { properties, ...rest } = schema as { properties?: Schema };
  if (properties === undefined || schema.additionalProperties !== false) return schema;
  const [first, ...others] = Object.values(properties).map((part) => JSON.stringify(part));
  if (first === undefined || others.some((part) => part !== first)) return schema;
  return { ...rest, propertyNames: { enum: Object.keys(properties) }, additionalProperties: JSON.parse(first) };
}
