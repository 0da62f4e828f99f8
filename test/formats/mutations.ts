import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import fc from "fast-check";
import type { Format } from "../../src/reading/format.ts";
import { FormatError } from "../../src/reading/format-error.ts";
import { startCpu } from "../cpu.ts";
import { artifactOf, noColumns } from "./artifact.ts";

type Fixture = { readonly path: string; readonly bytes: Uint8Array };

/** Returns the fixtures smaller than 64 KiB. */
export function fixtureFiles(): Fixture[] {
  const fixtures = join(import.meta.dirname, "../fixtures");
  return readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(expected\.json|.*\.py|.*\.md|requirements.*)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(fixtures, path).replaceAll(sep, "/"),
      bytes: readFileSync(path),
    }))
    .filter(({ bytes }) => bytes.length < 64 * 1024);
}

/** A change of a file's bytes; `at` is a fraction of its length. */
export type Mutation = {
  readonly kind: "put" | "cut" | "repeat" | "flip" | "end" | "splice";
  readonly at: number;
  readonly length: number;
  readonly put: Uint8Array;
};

/** Bytes with a meaning in some format, and any others. */
const put = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 9 }),
  fc
    .constantFrom(
      "\n",
      "\r\n",
      ",",
      '"',
      "'",
      "{",
      "[",
      "]}",
      ":",
      "nan",
      "-1e999",
      "0",
      "\0",
      "\xff\xff\xff\xff",
      "...",
      "\t",
    )
    .map((text) => Buffer.from(text, "latin1")),
);

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom("put", "cut", "repeat", "flip", "end", "splice"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(64),
  put,
});

/** Applies changes to bytes; `other` supplies what is spliced in. */
export function mutated(bytes: Uint8Array, other: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  return changes.reduce((before, change) => mutate(before, other, change), bytes);
}

function mutate(bytes: Uint8Array, other: Uint8Array, { kind, at, length, put }: Mutation): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const [head, tail] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (kind) {
    case "put":
      return Buffer.concat([head, put, tail]);
    case "cut":
      return Buffer.concat([head, tail.subarray(length)]);
    case "repeat":
      return Buffer.concat([head, tail.subarray(0, length), tail]);
    case "flip":
      return Buffer.concat([
        head,
        tail.subarray(0, 1).map((byte) => byte ^ (1 << (length % 8))),
        tail.subarray(1),
      ]);
    case "end":
      return head;
    case "splice":
      return Buffer.concat([head, other.subarray(Math.floor(at * other.length)).subarray(0, 1024)]);
  }
}

/** CPU time in seconds: far more than any small file needs on a slow machine. */
const maxCpu = 2.5;

/** Asserts that a reader returns runs or a FormatError, even for files it does not recognise, with increasing positions and one value each. */
export async function expectTotal(format: Format, path: string, bytes: string | Uint8Array): Promise<void> {
  const artifact = artifactOf(path, bytes);
  const cpu = startCpu();
  const answer: unknown = await format.matches(artifact, noColumns);
  if (typeof answer !== "boolean") throw new Error(`${format.id} answers ${answer}`);
  try {
    for (const { series } of await format.read([artifact], noColumns)) {
      for (const { name, positions, values } of series) {
        const isIncreasing = positions.every((position, i) => i === 0 || position > (positions[i - 1] ?? 0));
        if (!isIncreasing || values.length !== positions.length) {
          throw new Error(
            `${format.id} reads ${name} wrongly: ${positions.length} positions, ${values.length} values`,
          );
        }
      }
    }
  } catch (thrown) {
    if (!(thrown instanceof FormatError)) throw thrown;
  }
  const seconds = cpu();
  if (seconds > maxCpu) throw new Error(`${format.id} takes ${seconds} s of CPU time to read ${path}`);
}
