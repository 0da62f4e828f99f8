import { FormatError } from "../../../reading/format-error.ts";
import { parseNumber } from "../../../reading/text/number.ts";
import { decodeRawUnicode, unquote } from "./escapes.ts";
import { readScalar } from "./fast-paths.ts";
import type { Machine, Opcodes } from "./machine.ts";
import { Bytes, Opaque } from "./values.ts";

/** Opcodes of numbers, texts and bytes, in the order in which the protocols introduced them. */
export const atoms: Opcodes = [
  ["N", (machine) => machine.push(null)],
  [0x88, (machine) => machine.push(true)],
  [0x89, (machine) => machine.push(false)],
  ["I", (machine) => machine.push(intOf(machine.reader.line()))],
  ["L", (machine) => machine.push(numberOf(machine.reader.line().replace(/L$/, "")))],
  ["F", (machine) => machine.push(numberOf(machine.reader.line()))],
  ["J", (machine) => machine.push(machine.reader.int32())],
  ["K", (machine) => machine.push(machine.reader.byte())],
  ["M", (machine) => machine.push(machine.reader.uint16())],
  [0x8a, (machine) => pushLong(machine, machine.reader.byte())],
  [0x8b, (machine) => pushLong(machine, machine.reader.uint32())],
  ["G", (machine) => machine.push(machine.reader.float64())],
  ["S", (machine) => machine.push(unquote(machine.reader.line()))],
  ["T", (machine) => pushText(machine, machine.reader.uint32(), "latin1")],
  ["U", (machine) => pushText(machine, machine.reader.byte(), "latin1")],
  ["V", (machine) => machine.push(decodeRawUnicode(machine.reader.line()))],
  ["X", (machine) => pushText(machine, machine.reader.uint32(), "utf8")],
  [0x8c, (machine) => pushText(machine, machine.reader.byte(), "utf8")],
  [0x8d, (machine) => pushText(machine, machine.reader.uint64(), "utf8")],
  ["B", (machine) => pushBytes(machine, machine.reader.uint32())],
  ["C", (machine) => pushShortBytes(machine, machine.reader.byte())],
  [0x8e, (machine) => pushBytes(machine, machine.reader.uint64())],
  [0x96, (machine) => pushBytes(machine, machine.reader.uint64())],
];

/** Parses an int line. Protocol 0 writes a bool as an int of two digits. */
function intOf(line: string): number | boolean {
  return line === "00" || line === "01" ? line === "01" : numberOf(line);
}

function numberOf(line: string): number {
  const number = parseNumber(line.trim());
  if (number !== null) return number;
  throw new FormatError(`expected a number, got ${JSON.stringify(line.slice(0, 40))}`);
}

/** Longer ints are far beyond the range of a float. */
const maxBytesOfInt = 128;

/** Pushes an int in two's complement, lowest byte first. */
function pushLong(machine: Machine, length: number): void {
  const bytes = machine.reader.bytes(length);
  if (length > maxBytesOfInt) {
    machine.pushObject(new Opaque(`an int of ${length} bytes`));
    return;
  }
  const hex = bytes.reverse().toString("hex");
  machine.push(length === 0 ? 0 : Number(BigInt.asIntN(length * 8, BigInt(`0x${hex}`))));
}

function pushText(machine: Machine, length: number, encoding: "utf8" | "latin1"): void {
  machine.push(machine.reader.text(length, encoding));
}

function pushShortBytes(machine: Machine, length: number): void {
  if (!readScalar(machine, length)) pushBytes(machine, length);
}

function pushBytes(machine: Machine, length: number): void {
  machine.pushObject(new Bytes(machine.reader.bytes(length)));
}
