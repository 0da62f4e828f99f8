import { FormatError } from "../format-error.ts";
import { parseNumber } from "../text/number.ts";
import { readQuoted } from "../text/quoted.ts";
import { peekByte, readNested, unexpected } from "../text/scan.ts";
import type { TextSource } from "../text/text-source.ts";
import type { Literal } from "./literal.ts";

const constants = new Map<string, boolean | null>([
  ["null", null],
  ["None", null],
  ["true", true],
  ["True", true],
  ["false", false],
  ["False", false],
]);

const [doubleQuote, singleQuote, openCall, closeCall, lineFeed] = [34, 39, 40, 41, 10];

const endsToken = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\s,:()[\]{}'"]/.test(String.fromCharCode(byte)) && byte < 128 ? 1 : 0,
);

/** Reads a number, a constant or a call: a value without a quote or bracket in front. Throws a FormatError. */
export function readToken(source: TextSource, readValue: (source: TextSource) => Literal): Literal {
  const length = tokenLength(source);
  const token = source.bytes.toString("utf8", source.at, source.at + length);
  const constant = parseNumber(token) ?? constants.get(token);
  if (constant !== undefined) {
    source.at += length;
    return constant;
  }
  const next = source.ensure(length + 1) ? source.bytes[source.at + length] : -1;
  if (next === openCall && token !== "") {
    source.at += length + 1;
    return readCall(source, token, readValue);
  }
  // Python 2 prints u'loss', and bytes as b'loss'.
  if (/^[bru]$/i.test(token) && (next === singleQuote || next === doubleQuote)) {
    source.at += length;
    return readQuoted(source);
  }
  throw unexpected(source, "a value");
}

function tokenLength(source: TextSource): number {
  for (let length = 0; ; length++) {
    if (source.at + length >= source.end && !source.ensure(length + 1)) return length;
    if (endsToken[source.bytes[source.at + length] ?? 0] === 1) return length;
  }
}

// numpy.float32(0.69), array([…], dtype=float32), tensor(0.69, device='cuda:0'), JAX's Array(…)
const wrappers = /^(\w+\.)*(b?float\w*|u?int\d*|bool_?|array|device_?array|tensor|decimal|deque|dict)$/i;

/**
 * Reads a call from behind its bracket: its first argument if it wraps a value, else its text: `PosixPath('runs/7')`.
 */
function readCall(source: TextSource, name: string, readValue: (source: TextSource) => Literal): Literal {
  const { line } = source;
  const isWrapper = wrappers.test(name);
  const value = isWrapper ? readNested(source, () => readValue(source)) : null;
  const rest = skipCall(source, name, line);
  return isWrapper ? value : `${name}(${rest})`;
}

/** Steps over the rest of a call's arguments and its closing bracket; returns their text. */
function skipCall(source: TextSource, name: string, line: number): string {
  const parts: string[] = [];
  for (let open = 1; ; ) {
    const byte = peekByte(source);
    if (byte === -1)
      throw new FormatError(`expected a \`)\` for \`${name}(\`, got the end of the file`, line);
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
