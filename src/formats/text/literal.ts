import { FormatError } from "../format.ts";
import { type Cursor, cursorOn, skipBlanks, take, unexpected } from "./cursor.ts";
import { readNumber } from "./number.ts";
import { readText } from "./quoted.ts";

/** A list, tuple or array. Of an elided one, the items before the `...`. */
export type List = {
  readonly kind: "list";
  readonly items: Literal[];
  elided: boolean;
  /** Where it begins. */
  readonly line: number;
  /** Where the items stand that are text, by index. */
  readonly textLines: Map<number, number>;
};

/** A `Map`, so that a key `__proto__` is a key like any other. */
export type Dict = { readonly kind: "dict"; readonly entries: Map<string, Literal>; readonly line: number };

export type Literal = number | string | boolean | null | List | Dict;

const deepest = 64;

/**
 * The one value that is the whole text: JSON, or what Python prints for its lists, dicts and numbers
 * (single quotes, None, nan, trailing commas, `np.float32(0.69)`, `array([…], dtype=float32)`, `...`).
 * Throws a FormatError.
 */
export function parseLiteral(text: string, line = 1): Literal {
  const cursor = cursorOn(text, line);
  const value = readLiteral(cursor);
  expectEnd(cursor);
  return value;
}

/** The value that a file's first bytes begin, as far as they reach; null where they begin none. */
export function parseHead(head: string): { value: Literal; isCut: boolean } | null {
  const cursor: Cursor = { ...cursorOn(head), isHead: true };
  try {
    const value = readLiteral(cursor);
    return { value, isCut: cursor.isCut };
  } catch {
    return null;
  }
}

/** Reads the value at the cursor, and leaves the cursor behind it. Throws a FormatError. */
export function readLiteral(cursor: Cursor): Literal {
  skipBlanks(cursor);
  switch (cursor.text[cursor.at]) {
    case "{":
      return readDict(cursor);
    case "[":
      return readList(cursor, "]");
    case "(":
      return readList(cursor, ")");
    case '"':
    case "'":
      return readText(cursor);
    default:
      return readWord(cursor);
  }
}

/** Throws unless only blanks are left. */
export function expectEnd(cursor: Cursor): void {
  skipBlanks(cursor);
  if (cursor.at < cursor.text.length) throw unexpected(cursor, "the end of the file");
}

function readDict(cursor: Cursor): Dict {
  const dict: Dict = { kind: "dict", entries: new Map(), line: cursor.line };
  fill(cursor, () => {
    while (!take(cursor, "}")) {
      const key = readKey(cursor);
      if (!take(cursor, ":")) throw unexpected(cursor, "`:`");
      dict.entries.set(key, readLiteral(cursor));
      if (!takeComma(cursor, "}")) throw unexpected(cursor, "`,` or `}`");
    }
  });
  return dict;
}

function readList(cursor: Cursor, close: string): List {
  const list: List = { kind: "list", items: [], elided: false, line: cursor.line, textLines: new Map() };
  const numbers = readNumbers(cursor, close);
  if (numbers !== null) return { ...list, items: numbers };
  fill(cursor, () => {
    while (!take(cursor, close)) {
      readItem(cursor, list);
      if (!takeComma(cursor, close)) throw unexpected(cursor, `\`,\` or \`${close}\``);
    }
  });
  return list;
}

/** A longer list is read item by item, which holds no copy of its text. */
const longestAtOnce = 1 << 20;

/**
 * Nearly all lists hold plain numbers and nothing else: those are read at once, by native code. Null, and nothing
 * read, for any other list.
 */
function readNumbers(cursor: Cursor, close: string): number[] | null {
  const { text, at } = cursor;
  if (!/[-+.\d\s]/.test(text.charAt(at + 1))) return null;
  const end = text.indexOf(close, at);
  if (end < 0 || end - at > longestAtOnce) return null;
  const inside = text.slice(at + 1, end);
  if (!/^[-+.\deE,\s]+$/.test(inside)) return null;
  const pieces = inside.split(",");
  const numbers = pieces.map(Number);
  // Of blank text Number makes 0; of an elision, of two numbers without a comma, NaN.
  if (numbers.some(Number.isNaN) || pieces.some((piece) => piece.trim() === "")) return null;
  cursor.line += inside.split("\n").length - 1;
  cursor.at = end + 1;
  return numbers;
}

// An article printed `"""` where Python prints `...`; neither JSON nor Python can mean anything else by it.
const elisions = ["...", "…", '"""'];
const elisionStarts = new Set([".", "…", '"']);

function readItem(cursor: Cursor, list: List): void {
  const elision = elisionAt(cursor);
  if (elision !== null) {
    cursor.at += elision.length;
    list.elided = true;
    return;
  }
  const line = cursor.line;
  const item = readLiteral(cursor);
  if (list.elided) return;
  if (typeof item === "string") list.textLines.set(list.items.length, line);
  list.items.push(item);
}

function elisionAt({ text, at }: Cursor): string | null {
  if (!elisionStarts.has(text.charAt(at))) return null;
  return elisions.find((mark) => text.startsWith(mark, at)) ?? null;
}

/** Steps over the opening bracket and reads what a list or dict holds. */
function fill(cursor: Cursor, readItems: () => void): void {
  if (cursor.depth === deepest) throw unexpected(cursor, `at most ${deepest} brackets within each other`);
  cursor.at++;
  cursor.depth++;
  try {
    readItems();
  } catch (error) {
    if (!cursor.isHead) throw error;
    cursor.isCut = true;
    cursor.at = cursor.text.length;
  }
  cursor.depth--;
}

function readKey(cursor: Cursor): string {
  const line = cursor.line;
  const key = readLiteral(cursor);
  if (typeof key === "string") return key;
  if (typeof key === "number" || typeof key === "boolean" || key === null) return String(key);
  throw new FormatError("expected a key, a list or dict came", line);
}

const constants = new Map<string, boolean | null>([
  ["null", null],
  ["None", null],
  ["true", true],
  ["True", true],
  ["false", false],
  ["False", false],
]);

const wordHere = /[^\s,:()[\]{}'"]*/y;

function readWord(cursor: Cursor): Literal {
  const { text } = cursor;
  wordHere.lastIndex = cursor.at;
  wordHere.test(text);
  const end = wordHere.lastIndex;
  const word = text.slice(cursor.at, end);
  const number = readNumber(word);
  if (number !== null) {
    cursor.at = end;
    return number;
  }
  const constant = constants.get(word);
  if (constant !== undefined) {
    cursor.at = end;
    return constant;
  }
  if (text[end] === "(" && word !== "") return readCall(cursor, word);
  // Python 2 writes u'loss', and bytes are b'loss'.
  if (/^[bru]$/i.test(word) && (text[end] === "'" || text[end] === '"')) {
    cursor.at = end;
    return readText(cursor);
  }
  throw unexpected(cursor, "a value");
}

// numpy.float32(0.69), array([…], dtype=float32), tensor(0.69, device='cuda:0'), JAX's Array(…)
const wrappers = /^(\w+\.)*(b?float\w*|u?int\d*|bool_?|array|device_?array|tensor|decimal|deque|dict)$/i;

/** The first argument of a call that wraps a value, else the call as text: `PosixPath('runs/7')`. */
function readCall(cursor: Cursor, name: string): Literal {
  const from = cursor.at;
  cursor.at += name.length + 1;
  const value = wrappers.test(name) ? readLiteral(cursor) : null;
  skipCall(cursor, name);
  return wrappers.test(name) ? value : cursor.text.slice(from, cursor.at);
}

/** Steps over the rest of a call's arguments and its closing bracket. */
function skipCall(cursor: Cursor, name: string): void {
  const { text, line } = cursor;
  for (let open = 1; cursor.at < text.length; ) {
    const char = text.charAt(cursor.at);
    if (char === "'" || char === '"') {
      readText(cursor);
      continue;
    }
    if (char === "\n") cursor.line++;
    if (char === "(") open++;
    if (char === ")") open--;
    cursor.at++;
    if (open === 0) return;
  }
  throw new FormatError(`expected a \`)\` for \`${name}(\`, the file ends`, line);
}

/** After an item: true if another may follow, or the container closes next. */
function takeComma(cursor: Cursor, close: string): boolean {
  if (take(cursor, ",")) return true;
  return cursor.text[cursor.at] === close;
}
