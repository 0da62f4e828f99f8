import type { ByteSource } from "../bytes/source.ts";
import { FormatError } from "../format-error.ts";
import { parseNumber } from "../text/number.ts";
import { readQuoted } from "../text/quoted.ts";
import { peekByte, unexpected } from "../text/scan.ts";
import type { Literal } from "./python-literal.ts";

const constants = new Map<string, boolean | null>([
  ["null", null],
  ["None", null],
  ["true", true],
  ["True", true],
  ["false", false],
  ["False", false],
]);

const [doubleQuote, singleQuote, openCall, closeCall, lineFeed] = [34, 39, 40, 41, 10];

const endsWord = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\s,:()[\]{}'"]/.test(String.fromCharCode(byte)) && byte < 128 ? 1 : 0,
);

/** A number, a constant, or a call: what neither quotes nor brackets begin. Throws a FormatError. */
export function readToken(source: ByteSource, readValue: (source: ByteSource) => Literal): Literal {
  const length = wordLength(source);
  const word = source.bytes.toString("utf8", source.at, source.at + length);
  const constant = parseNumber(word) ?? constants.get(word);
  if (constant !== undefined) {
    source.at += length;
    return constant;
  }
  const mark = source.ensure(length + 1) ? source.bytes[source.at + length] : -1;
  if (mark === openCall && word !== "") {
    source.at += length + 1;
    return readCall(source, word, readValue);
  }
  // Python 2 writes u'loss', and bytes are b'loss'.
  if (/^[bru]$/i.test(word) && (mark === singleQuote || mark === doubleQuote)) {
    source.at += length;
    return readQuoted(source);
  }
  throw unexpected(source, "a value");
}

function wordLength(source: ByteSource): number {
  for (let length = 0; ; length++) {
    if (source.at + length >= source.end && !source.ensure(length + 1)) return length;
    if (endsWord[source.bytes[source.at + length] ?? 0] === 1) return length;
  }
}

// numpy.float32(0.69), array([…], dtype=float32), tensor(0.69, device='cuda:0'), JAX's Array(…)
const wrappers = /^(\w+\.)*(b?float\w*|u?int\d*|bool_?|array|device_?array|tensor|decimal|deque|dict)$/i;

/** Behind its bracket: the first argument of a call that wraps a value, else the call as text: `PosixPath('runs/7')`. */
function readCall(source: ByteSource, name: string, readValue: (source: ByteSource) => Literal): Literal {
  const { line } = source;
  const isWrapper = wrappers.test(name);
  const value = isWrapper ? readValue(source) : null;
  const shown = skipCall(source, name, line);
  return isWrapper ? value : `${name}(${shown})`;
}

/** Steps over the rest of a call's arguments and its closing bracket, and gives them as they stand. */
function skipCall(source: ByteSource, name: string, line: number): string {
  const parts: string[] = [];
  for (let open = 1; ; ) {
    const byte = peekByte(source);
    if (byte === -1) throw new FormatError(`expected a \`)\` for \`${name}(\`, the file ends`, line);
    if (byte === singleQuote || byte === doubleQuote) {
      parts.push(`'${readQuoted(source)}'`);
      continue;
    }
    if (byte === lineFeed) source.line++;
    if (byte === openCall) open++;
    if (byte === closeCall) open--;
    source.at++;
    if (open === 0) return parts.join("");
    parts.push(String.fromCharCode(byte));
  }
}
