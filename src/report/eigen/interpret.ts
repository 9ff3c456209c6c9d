import type { Part, Tools } from '../parts.ts';
import { SjabloonFout, type Soort } from './fout.ts';

/** Where the reading of a template is, and the words and data that it may use there. */
interface Frame {
  contexts: unknown[];
  first: boolean;
  last: boolean;
  tools: Tools;
}

type Piece = (frame: Frame) => string;
type Value = (frame: Frame) => unknown;

/** So many pieces is far more than any report has; a template that repeats itself without end stops there. */
const MOST_PIECES = 2_000_000;
const DEEPEST = 60;

/** How much was done for one report, over all own templates together. */
export interface Budget {
  pieces: number;
  depth: number;
}

/**
 * A part of a report from a template that somebody else wrote. It knows what `emit.ts` knows and reads the template instead of
 * making code of it: nothing in a template can run, read a file or reach the network. Faults are thrown as `SjabloonFout`.
 */
export function interpretPart(program: hbs.AST.Program, deel: string, budget: Budget): (tools: Tools) => Part {
  const body = readProgram(program, { deel, depth: 0, budget });
  return (tools) => (data) => {
    if (++budget.depth > DEEPEST) throw new SjabloonFout(deel, 1, 'te-lang', deel);
    const text = body({ contexts: [data], first: false, last: false, tools });
    budget.depth--;
    return text;
  };
}

interface Place {
  deel: string;
  depth: number;
  budget: Budget;
}

function readProgram(program: hbs.AST.Program | undefined, place: Place): Piece {
  const pieces = (program?.body ?? []).map((statement) => {
    const piece = readStatement(statement, place);
    return (frame: Frame) => {
      if (++place.budget.pieces > MOST_PIECES) throw fault(statement, place, 'te-lang', place.deel);
      return piece(frame);
    };
  });
  return (frame) => pieces.map((piece) => piece(frame)).join('');
}

function readStatement(statement: hbs.AST.Statement, place: Place): Piece {
  switch (statement.type) {
    case 'CommentStatement':
      return () => '';
    case 'ContentStatement': {
      const { value } = statement as hbs.AST.ContentStatement;
      return () => value;
    }
    case 'MustacheStatement':
      return readMustache(statement as hbs.AST.MustacheStatement, place);
    case 'BlockStatement':
      return readBlock(statement as hbs.AST.BlockStatement, place);
    case 'PartialStatement':
      return readPartial(statement as hbs.AST.PartialStatement, place);
    default:
      throw fault(statement, place, 'niet-toegestaan', statement.type);
  }
}

function readMustache(statement: hbs.AST.MustacheStatement, place: Place): Piece {
  const name = nameOf(statement.path);
  if (statement.params.length > 0 || statement.hash !== undefined) throw fault(statement, place, 'niet-toegestaan', name);
  if (!statement.escaped) throw fault(statement, place, 'niet-toegestaan', `{{{${name}}}}`);
  const value = readPath(statement.path, place);
  return (frame) => {
    const found = value(frame);
    if (typeof found !== 'string' && typeof found !== 'number') throw fault(statement, place, 'niet-in-gegevens', name);
    return frame.tools.write(found, name);
  };
}

function readBlock(block: hbs.AST.BlockStatement, place: Place): Piece {
  const name = nameOf(block.path);
  const [subject] = block.params;
  const plain = subject !== undefined && block.params.length === 1 && block.hash === undefined;
  if (!plain || (block.program?.blockParams ?? []).length > 0) throw fault(block, place, 'niet-toegestaan', name);
  const value = readPath(subject, place);
  const otherwise = readProgram(block.inverse, place);
  if (name === 'each') {
    const body = readProgram(block.program, { ...place, depth: place.depth + 1 });
    return (frame) =>
      frame.tools.each(
        value(frame),
        (data, first, last) => body({ ...frame, contexts: [...frame.contexts, data], first, last }),
        () => otherwise(frame),
      );
  }
  const then = readProgram(block.program, place);
  if (name === 'if') return (frame) => (frame.tools.filled(value(frame)) ? then : otherwise)(frame);
  if (name === 'unless') return (frame) => (frame.tools.filled(value(frame)) ? otherwise : then)(frame);
  throw fault(block, place, 'niet-toegestaan', name);
}

function readPartial(partial: hbs.AST.PartialStatement, place: Place): Piece {
  const { name, params, hash, indent } = partial;
  if (params.length > 1 || hash !== undefined || indent !== '') throw fault(partial, place, 'niet-toegestaan', nameOf(name));
  const data: Value = params[0] === undefined ? ({ contexts }) => contexts.at(-1) : readPath(params[0], place);
  const called = readName(name, place);
  return (frame) => {
    const deel = String(called(frame));
    try {
      return frame.tools.part(deel, '')(data(frame));
    } catch (error) {
      // A part of ours that got other data than it is for, or one that is not there.
      throw error instanceof SjabloonFout ? error : fault(partial, place, 'past-niet', deel);
    }
  };
}

/** The name of a part as it stands there, or `(lookup . 'key')`: the name is in the data. */
function readName(name: hbs.AST.PartialStatement['name'], place: Place): Value {
  if (name.type === 'PathExpression') return () => nameOf(name);
  const { path, params } = name as hbs.AST.SubExpression;
  const [from, key] = params;
  if (nameOf(path) !== 'lookup' || from === undefined || key?.type !== 'StringLiteral')
    throw fault(name, place, 'niet-toegestaan', nameOf(path));
  const holder = readPath(from, place);
  return (frame) => ownValue(holder(frame), (key as hbs.AST.StringLiteral).value);
}

/** `.`, `a.b`, `../a`, `@first` and `@last`, as in `emit.ts`. */
function readPath(expression: hbs.AST.Expression, place: Place): Value {
  if (expression.type !== 'PathExpression') throw fault(expression, place, 'niet-toegestaan', nameOf(expression));
  const { data, depth: up, parts, original } = expression as hbs.AST.PathExpression;
  if (data) {
    if (place.depth === 0 || (original !== '@first' && original !== '@last')) throw fault(expression, place, 'niet-toegestaan', original);
    return original === '@first' ? ({ first }) => first : ({ last }) => last;
  }
  if (up > place.depth) throw fault(expression, place, 'niet-toegestaan', original);
  return ({ contexts }) => parts.reduce<unknown>(ownValue, contexts[contexts.length - 1 - up]);
}

/** What an object has by itself is not data. */
function ownValue(from: unknown, key: string): unknown {
  if (from === null || typeof from !== 'object' || !Object.hasOwn(from, key)) return undefined;
  return (from as Record<string, unknown>)[key];
}

function nameOf(expression: hbs.AST.Expression): string {
  return String((expression as hbs.AST.PathExpression).original ?? expression.type);
}

function fault({ loc }: hbs.AST.Node, { deel }: Place, soort: Soort, wat: string): SjabloonFout {
  return new SjabloonFout(deel, loc.start.line, soort, wat);
}
