import { FormatError } from "../../../reading/format-error.ts";
import { atoms } from "./atoms.ts";
import { build, call, opaqueInstance } from "./calls.ts";
import { readFloats } from "./fast-paths.ts";
import type { Machine, Opcodes, OpcodeTable, Step } from "./machine.ts";
import { Dict, Global, kindOf, List, Opaque, Tuple, type Value } from "./values.ts";

const newestProtocol = 5;

const stack: Opcodes = [
  [0x80, expectProtocol],
  [0x95, ({ reader }) => reader.expectAvailable(reader.uint64())],
  ["(", mark],
  ["0", (machine) => machine.drop()],
  ["1", (machine) => machine.popMark()],
  ["2", (machine) => machine.push(machine.top)],
];

const memo: Opcodes = [
  ["p", (machine) => machine.put(indexOf(machine.reader.line()), machine.top)],
  ["q", (machine) => machine.put(machine.reader.byte(), machine.top)],
  ["r", (machine) => machine.put(machine.reader.uint32(), machine.top)],
  [0x94, (machine) => machine.memoize(machine.top)],
  ["g", (machine) => machine.push(machine.get(indexOf(machine.reader.line())))],
  ["h", (machine) => machine.push(machine.get(machine.reader.byte()))],
  ["j", (machine) => machine.push(machine.get(machine.reader.uint32()))],
];

const containers: Opcodes = [
  [")", (machine) => machine.pushObject(new Tuple([]))],
  [0x85, (machine) => pushTuple(machine, 1)],
  [0x86, (machine) => pushTuple(machine, 2)],
  [0x87, (machine) => pushTuple(machine, 3)],
  ["t", (machine) => machine.pushObject(new Tuple(machine.popMark()))],
  ["]", (machine) => machine.pushContainer(new List())],
  ["l", (machine) => pushList(machine, machine.popMark())],
  ["a", (machine) => append(machine, [machine.pop()])],
  ["e", (machine) => append(machine, machine.popMark())],
  ["}", (machine) => machine.pushContainer(new Dict())],
  ["d", (machine) => pushDict(machine, machine.popMark())],
  ["s", (machine) => setItems(machine, [machine.pop(), machine.pop()].reverse())],
  ["u", (machine) => setItems(machine, machine.popMark())],
  // No history holds a set: its items are dropped.
  [0x8f, (machine) => pushOpaque(machine, "a set", [])],
  [0x90, (machine) => machine.popMark()],
  [0x91, (machine) => pushOpaque(machine, "a frozenset", machine.popMark())],
];

const objects: Opcodes = [
  ["c", (machine) => pushGlobal(machine, machine.reader.line(), machine.reader.line())],
  [0x93, pushStackGlobal],
  ["R", (machine) => reduce(machine, machine.pop())],
  ["i", (machine) => pushInstance(machine, machine.reader.line(), machine.reader.line())],
  ["o", (machine) => machine.pushObject(opaqueInstance(machine.popMark()[0] ?? null))],
  [0x81, (machine) => pushNew(machine, 1)],
  [0x92, (machine) => pushNew(machine, 2)],
  ["b", (machine) => build(machine.pop(), machine.top, machine)],
  [0x82, (machine) => pushExtension(machine, machine.reader.byte())],
  [0x83, (machine) => pushExtension(machine, machine.reader.uint16())],
  [0x84, (machine) => pushExtension(machine, machine.reader.int32())],
  ["P", (machine) => machine.pushObject(machine.loadPersistent(machine.reader.line()))],
  ["Q", (machine) => machine.pushObject(machine.loadPersistent(machine.pop()))],
  [0x97, refuseBuffer],
  [0x98, refuseBuffer],
];

/** The opcodes of all protocols. */
export const opcodes: OpcodeTable = tableOf([...stack, ...memo, ...atoms, ...containers, ...objects]);

function tableOf(entries: Opcodes): OpcodeTable {
  const table = Array.from({ length: 256 }, (): Step | undefined => undefined);
  for (const [code, step] of entries) table[typeof code === "string" ? code.charCodeAt(0) : code] = step;
  return table;
}

function expectProtocol({ reader }: Machine): void {
  const protocol = reader.byte();
  if (protocol <= newestProtocol) return;
  throw new FormatError(`expected pickle protocol 0 to ${newestProtocol}, got ${protocol}`);
}

function indexOf(line: string): number {
  if (/^\d{1,9}$/.test(line)) return Number(line);
  throw new FormatError(`expected a memo index, got ${JSON.stringify(line.slice(0, 40))}`);
}

/** Marks the stack. Floats up to APPENDS, nearly all of a history, go straight to the list instead of the stack. */
function mark(machine: Machine): void {
  const list = machine.peek();
  if (!(list instanceof List && readFloats(machine.reader, list))) machine.mark();
}

function pushTuple(machine: Machine, length: 1 | 2 | 3): void {
  const items = [machine.pop()];
  while (items.length < length) items.push(machine.pop());
  machine.pushObject(new Tuple(items.reverse()));
}

function pushList(machine: Machine, items: readonly Value[]): void {
  machine.pushContainer(new List());
  append(machine, items);
}

function pushDict(machine: Machine, pairs: readonly Value[]): void {
  machine.pushContainer(new Dict());
  setItems(machine, pairs);
}

/** Appends items to a list. Items appended to anything else are dropped. */
function append({ top }: Machine, items: readonly Value[]): void {
  if (top instanceof List) for (const item of items) top.push(item);
}

function setItems({ top }: Machine, pairs: readonly Value[]): void {
  if (top instanceof Dict) top.setPairs(pairs);
}

function pushGlobal(machine: Machine, module: string, name: string): void {
  machine.pushObject(new Global(`${module}.${name}`));
}

function pushStackGlobal(machine: Machine): void {
  const [name, module] = [machine.pop(), machine.pop()];
  if (typeof name !== "string" || typeof module !== "string") {
    throw new FormatError(`expected a module and a name, got ${kindOf(module)} and ${kindOf(name)}`);
  }
  pushGlobal(machine, module, name);
}

function reduce(machine: Machine, args: Value): void {
  const result = call(machine.pop(), args, machine);
  if (result instanceof List || result instanceof Dict) machine.pushContainer(result);
  else machine.pushObject(result);
}

/** Executes NEWOBJ: the class lies below its arguments, one value or two. */
function pushNew(machine: Machine, args: number): void {
  for (let count = 0; count < args; count++) machine.pop();
  machine.pushObject(opaqueInstance(machine.pop()));
}

function pushInstance(machine: Machine, module: string, name: string): void {
  pushOpaque(machine, `${module}.${name}`, machine.popMark());
}

/** Pushes an object known only by name; its contents are dropped. */
function pushOpaque(machine: Machine, name: string, _: readonly Value[]): void {
  machine.pushObject(new Opaque(name));
}

function pushExtension(machine: Machine, code: number): void {
  machine.pushObject(new Global(`extension ${code}`));
}

function refuseBuffer(): never {
  throw new FormatError("expected a self-contained pickle, got a buffer outside of it");
}
