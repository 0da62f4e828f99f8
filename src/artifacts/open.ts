import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { type Artifact, FormatError } from "../formats/format.ts";

const headBytes = 64 * 1024;

/** Text is held whole while it is read, so its size is bounded. */
const mostBytes = 128 * 1024 * 1024;

/** Opens nothing yet: the head and the text are read when a format asks for them. */
export function openArtifact(path: string, absolute: string): Artifact {
  const bytes = statSync(absolute).size;
  let head: string | undefined;
  return {
    path,
    bytes,
    get head() {
      head ??= decode(readHead(absolute, Math.min(bytes, headBytes)));
      return head;
    },
    text: () => {
      if (bytes > mostBytes) {
        const size = `${Math.round(bytes / 1024 / 1024)} MiB`;
        throw new FormatError(`expected at most ${mostBytes / 1024 / 1024} MiB of text, the file has ${size}`);
      }
      return decode(readFileSync(absolute));
    },
  };
}

function readHead(path: string, length: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const buffer = new Uint8Array(length);
    return buffer.subarray(0, readSync(file, buffer, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

/** UTF-8, or UTF-16 where a byte order mark says so (what PowerShell's `>` writes); the mark goes. */
function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  // Streaming leaves out a character that the end cuts.
  return new TextDecoder(utf16 ?? "utf-8").decode(bytes, { stream: true });
}
