import {
  type Artifact,
  type Columns,
  type Format,
  FormatError,
  type Recording,
} from "../../src/formats/format.ts";
import { formats } from "../../src/formats/index.ts";

export const noColumns: Columns = { metrics: new Set(), position: null };

export function artifactOf(path: string, text: string): Artifact {
  return { path, bytes: text.length, head: text.slice(0, 64 * 1024), text: () => text };
}

/** The id of the format that reads a file of this name and text. */
export function formatOf(path: string, text: string, columns = noColumns): string | null {
  return formats.find(({ recognises }) => recognises(artifactOf(path, text), columns))?.id ?? null;
}

/** What a reader found, short enough to compare: `{loss: "epoch 0: 0.5, 1: 0.4"}`, one for each training. */
export function curves(recordings: readonly Recording[]): Record<string, string>[] {
  return recordings.map(({ series }) =>
    Object.fromEntries(
      series.map(({ name, axis, positions, values, elided }) => {
        const points = Array.from(positions, (position, index) => `${position}: ${values[index]}`);
        return [name, `${axis} ${points.join(", ")}${elided ? " …" : ""}`];
      }),
    ),
  );
}

export function notesOf(recordings: readonly Recording[]): string[] {
  return recordings.flatMap(({ notes }) => notes);
}

/** The message of the FormatError, with its line: `2: expected …`. */
export function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof FormatError) return `${error.line ?? "-"}: ${error.message}`;
    throw error;
  }
  return "read without an error";
}

/** Reads a text as a format that must recognise it, too. */
export function readAs(format: Format, text: string, path = "run/file", columns = noColumns): Recording[] {
  const artifact = artifactOf(path, text);
  if (!format.recognises(artifact, columns))
    throw new Error(`${format.id} does not know: ${text.slice(0, 80)}`);
  return format.read(artifact, columns);
}
