/** A fault in a template, at a line that counts from 1. */
export class TemplateError extends Error {
  readonly line: number;

  constructor(line: number, problem: string) {
    super(problem);
    this.line = line;
  }
}

/** Where the walk through a template is: the name of the part, and how many lists it is in. */
interface Place {
  part: string;
  depth: number;
}

/**
 * A part as the source of a JavaScript function of its data. It knows what our templates need of Handlebars: values, `if`,
 * `unless`, `each`, and parts by name or by a value that holds the name. Anything else is a fault. Every value goes through
 * `write`, so none is written that is not escaped.
 */
export function emitPart(program: hbs.AST.Program, part: string): string {
  return `(c0) => ${emitProgram(program, { part, depth: 0 })}`;
}

function emitProgram(program: hbs.AST.Program | undefined, place: Place): string {
  const pieces = (program?.body ?? []).map((statement) => emitStatement(statement, place)).filter((piece) => piece !== '');
  return pieces.length === 0 ? '""' : pieces.join(' + ');
}

function emitStatement(statement: hbs.AST.Statement, place: Place): string {
  switch (statement.type) {
    case 'CommentStatement':
      return '';
    case 'ContentStatement': {
      const { value } = statement as hbs.AST.ContentStatement;
      return value === '' ? '' : JSON.stringify(value);
    }
    case 'MustacheStatement':
      return emitValue(statement as hbs.AST.MustacheStatement, place);
    case 'BlockStatement':
      return emitBlock(statement as hbs.AST.BlockStatement, place);
    case 'PartialStatement':
      return emitPartial(statement as hbs.AST.PartialStatement, place);
    default:
      throw refuse(statement, `a ${statement.type}`);
  }
}

function emitValue(value: hbs.AST.MustacheStatement, place: Place): string {
  if (value.params.length > 0 || value.hash !== undefined) throw refuse(value, `the helper ${nameOf(value.path)}`);
  if (!value.escaped) throw refuse(value, 'a value that is not escaped');
  return `write(${emitPath(value.path, place)}, ${where(value, place, nameOf(value.path))})`;
}

function emitBlock(block: hbs.AST.BlockStatement, place: Place): string {
  const name = nameOf(block.path);
  const [value] = block.params;
  if (value === undefined || block.params.length > 1 || block.hash !== undefined) throw refuse(block, `${name} with these words`);
  if ((block.program?.blockParams ?? []).length > 0) throw refuse(block, 'a name for each');
  const subject = emitPath(value, place);
  if (name === 'each') {
    const depth = place.depth + 1;
    const body = `(c${depth}, first, last) => ${emitProgram(block.program, { ...place, depth })}`;
    return `each(${subject}, ${body}, () => ${emitProgram(block.inverse, place)})`;
  }
  if (name !== 'if' && name !== 'unless') throw refuse(block, `the helper ${name}`);
  const [yes, no] = [emitProgram(block.program, place), emitProgram(block.inverse, place)];
  return name === 'if' ? `(filled(${subject}) ? ${yes} : ${no})` : `(filled(${subject}) ? ${no} : ${yes})`;
}

function emitPartial(partial: hbs.AST.PartialStatement, place: Place): string {
  const { name, params, hash, indent } = partial;
  if (indent !== '') throw refuse(partial, 'an indented part');
  if (params.length > 1 || hash !== undefined) throw refuse(partial, 'a part with these words');
  const data = params[0] === undefined ? `c${place.depth}` : emitPath(params[0], place);
  return `part(${emitName(name, place)}, ${where(partial, place, 'part')})(${data})`;
}

/** The name of a part as it stands there, or `(lookup . 'key')`: the name is in the data. */
function emitName(name: hbs.AST.PartialStatement['name'], place: Place): string {
  if (name.type === 'PathExpression') return JSON.stringify((name as hbs.AST.PathExpression).original);
  const { path, params } = name as hbs.AST.SubExpression;
  const [from, key] = params;
  if (nameOf(path) !== 'lookup' || from === undefined || key?.type !== 'StringLiteral') throw refuse(name, 'this name of a part');
  return `${emitPath(from, place)}[${JSON.stringify((key as hbs.AST.StringLiteral).value)}]`;
}

/** `.`, `a.b`, `../a`, `@first` and `@last`. A step up leaves a list; a condition is no step. */
function emitPath(expression: hbs.AST.Expression, { depth }: Place): string {
  if (expression.type !== 'PathExpression') throw refuse(expression, 'anything but a name');
  const { data, depth: up, parts, original } = expression as hbs.AST.PathExpression;
  if (data) {
    if (depth === 0 || !['@first', '@last'].includes(original)) throw refuse(expression, original);
    return original.slice(1);
  }
  if (up > depth) throw refuse(expression, `${original}, because it steps out of the part,`);
  return [`c${depth - up}`, ...parts.map((key) => `[${JSON.stringify(key)}]`)].join('');
}

function nameOf(expression: hbs.AST.Expression): string {
  return String((expression as hbs.AST.PathExpression).original ?? expression.type);
}

/** Where something stands, for the message when the data does not have it. */
function where({ loc }: hbs.AST.Node, { part }: Place, what: string): string {
  return JSON.stringify(`${part}.hbs:${loc.start.line}: ${what}`);
}

function refuse({ loc }: hbs.AST.Node, what: string): TemplateError {
  return new TemplateError(loc.start.line, `${what} is not for our templates`);
}
