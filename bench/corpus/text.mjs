import { KANTLIJN, OPMERKINGEN } from './words.mjs';

const PLAIN = /^[A-Za-zÀ-ÿ][\w À-ÿ,;()'./-]*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const WIDTH = 100;

/** As our own saver writes it: everything in blocks, what is not plain between double quotes (see `casus/document.ts`). */
export function writeAsSaved(data) {
  const style = { seqIndent: 2, isFlow: () => false, quote: JSON.stringify, isFolded: () => false, remark: () => '' };
  return `${block(data, 0, style).join('\n')}\n`;
}

/** As people write it: some in braces, long texts folded, remarks, and now and then line ends or a mark of Windows. */
export function writeByHand(data, choices, antwoorden) {
  const { pick, chance } = choices;
  const flow = pick([0.2, 0.5, 0.8]);
  const remarks = pick([0, 0, 0.04]);
  const style = {
    seqIndent: pick([2, 2, 0]),
    isFlow: () => chance(flow),
    quote: pick([JSON.stringify, (text) => `'${text.replaceAll("'", "''")}'`]),
    isFolded: (text) => text.length > 70 && chance(0.7),
    remark: (key, value) => ((antwoorden.has(value) || key === 'locatie') && chance(remarks) ? ` # ${pick(KANTLIJN)}` : ''),
  };
  const lines = [];
  if (chance(0.3)) lines.push('# yaml-language-server: $schema=../../checklists/schema/casus.schema.json');
  if (chance(0.4)) lines.push(`# ${pick(OPMERKINGEN)}`);
  for (const [key, value] of Object.entries(data)) {
    if (chance(remarks * 3)) lines.push('', `# ${pick(OPMERKINGEN)}`);
    lines.push(...block({ [key]: value }, 0, style));
  }
  const text = `${lines.join('\n')}\n`;
  return `${chance(0.03) ? '\ufeff' : ''}${chance(0.06) ? text.replaceAll('\n', '\r\n') : text}`;
}

/** The lines of a map, each with its indent. */
function block(map, indent, style) {
  const pad = ' '.repeat(indent);
  return Object.entries(map).flatMap(([key, value]) => {
    if (typeof value !== 'object') return scalar(`${pad}${key}:`, key, value, indent, style);
    const short = style.isFlow() ? inline(value, style) : undefined;
    if (short !== undefined && indent + key.length + short.length < WIDTH) return [`${pad}${key}: ${short}`];
    return [`${pad}${key}:`, ...(Array.isArray(value) ? list(value, indent + style.seqIndent, style) : block(value, indent + 2, style))];
  });
}

function list(values, indent, style) {
  const pad = ' '.repeat(indent);
  return values.flatMap((value) => {
    if (typeof value !== 'object') return [`${pad}- ${word(value, style)}`];
    const short = style.isFlow() ? inline(value, style) : undefined;
    if (short !== undefined && indent + short.length < WIDTH) return [`${pad}- ${short}`];
    const [first, ...rest] = block(value, indent + 2, style);
    return [`${pad}- ${first.trimStart()}`, ...rest];
  });
}

function scalar(start, key, value, indent, style) {
  if (typeof value !== 'string' || !style.isFolded(value)) return [`${start} ${word(value, style)}${style.remark(key, value)}`];
  const lines = [''];
  for (const part of value.split(' ')) {
    const line = lines.at(-1);
    if (line !== '' && indent + line.length + part.length > WIDTH) lines.push(part);
    else lines[lines.length - 1] = line === '' ? part : `${line} ${part}`;
  }
  return [`${start} >-`, ...lines.map((line) => `${' '.repeat(indent + 2)}${line}`)];
}

/** In braces or brackets: only what is flat, or answers by a word. */
function inline(value, style) {
  const children = Object.values(value);
  if (children.some((child) => typeof child === 'object')) return undefined;
  const part = (child) => (/[,[\]{}]/.test(child) ? style.quote(child) : word(child, style));
  if (Array.isArray(value)) return `[${children.map(part).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, child]) => `${key}: ${part(child)}`)
    .join(', ')} }`;
}

function word(value, style) {
  return typeof value !== 'string' || PLAIN.test(value) || DATE.test(value) ? String(value) : style.quote(value);
}
