import { readFileSync } from "node:fs";
import { detectFormat } from "../../src/formats/detect.ts";
import type { Artifact } from "../../src/reading/artifact.ts";
import { ByteSource, inMemory } from "../../src/reading/bytes/source.ts";
import type { ColumnConfig, Format, ParsedRun } from "../../src/reading/format.ts";
import { FormatError } from "../../src/reading/format-error.ts";
import { TextSource } from "../../src/reading/text/text-source.ts";

export const noColumns: ColumnConfig = { metrics: new Set(), position: null };

/** Returns a file in memory. With small chunks, the end of a reader's buffer falls in many places. */
export function artifactOf(path: string, content: string | Uint8Array, chunk = 64): Artifact {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const headBytes = bytes.subarray(0, 64 * 1024);
  return {
    path,
    size: bytes.length,
    headBytes,
    head: Buffer.from(headBytes).toString("utf8"),
    open: () => new ByteSource(inMemory(bytes), chunk),
    openText: () => new TextSource(inMemory(bytes), { chunk }),
    sibling: () => null,
  };
}

/** Returns the id of the format that reads a file of this name and text. */
export async function formatOf(
  path: string,
  text: string | Uint8Array,
  columns = noColumns,
): Promise<string | null> {
  return (await detectFormat(artifactOf(path, text), columns))?.id ?? null;
}

/** Summarises the curves of each run, for comparison: `{loss: "epoch 0: 0.5, 1: 0.4"}`. */
export function curves(recordings: readonly ParsedRun[]): Record<string, string>[] {
  return recordings.map(({ series }) =>
    Object.fromEntries(
      series.map(({ name, axis, positions, values, truncated }) => {
        const points = Array.from(positions, (position, index) => `${position}: ${values[index]}`);
        return [name, `${axis} ${points.join(", ")}${truncated ? " …" : ""}`];
      }),
    ),
  );
}

export function notesOf(recordings: readonly ParsedRun[]): string[] {
  return recordings.flatMap(({ notes }) => notes);
}

/** Returns the message of the FormatError that `read` throws, with its line: `2: expected …`. */
export async function refusal(read: () => unknown): Promise<string> {
  try {
    await read();
  } catch (error) {
    if (error instanceof FormatError) return `${error.line ?? "-"}: ${error.message}`;
    throw error;
  }
  return "read without an error";
}

/** Reads a file as a format, which must also recognise it. */
export async function readAs(
  format: Format,
  content: string | Uint8Array,
  path = "run/file",
  columns = noColumns,
): Promise<ParsedRun[]> {
  const artifact = artifactOf(path, content);
  if (!(await format.matches(artifact, columns))) throw new Error(`${format.id} does not recognise ${path}`);
  return format.read([artifact], columns);
}

/** Reads a file below `test/fixtures`. */
export function fixture(path: string): Buffer {
  return readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
}
