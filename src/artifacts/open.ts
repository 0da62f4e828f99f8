import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { type Artifact, FormatError } from "../formats/format.ts";

const headBytes = 64 * 1024;

/** Text is held whole while it is read, so its size is bounded. */
const mostBytes = 64 * 1024 * 1024;

/** Opens nothing yet: the head and the text are read when a format asks for them. */
export function openArtifact(path: string, absolute: string): Artifact {
  const bytes = statSync(absolute, { throwIfNoEntry: false })?.size ?? 0;
  let head: string | undefined;
  return {
    path,
    bytes,
    get head() {
      // A character that the end cuts would be decoded as a replacement.
      head ??= decode(readHead(absolute, Math.min(bytes, headBytes))).replace(/\ufffd+$/, "");
      return head;
    },
    text: () => {
      if (bytes > mostBytes) {
        const size = `${Math.round(bytes / 1024 / 1024)} MiB`;
        throw new FormatError(
          `expected at most ${mostBytes / 1024 / 1024} MiB of text, the file has ${size}`,
        );
      }
      return decode(readFileSync(absolute));
    },
  };
}

function readHead(path: string, length: number): Buffer {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(file, buffer, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

/** UTF-8, or UTF-16 where a byte order mark says so (what PowerShell's `>` writes); the mark goes. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le", 2);
  const text = bytes.toString("utf8");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}
