import { isUtf8 } from "node:buffer";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1251" | "gb18030";

/** The bytes of the longest character, less one: a text may be cut within it. */
const longest = 3;

/**
 * The encoding of a text by its beginning: as a byte order mark states, else UTF-8. Where it is none, its other bytes tell what old
 * consoles write: alone among others, the accents of Windows-1252; in pairs, Chinese; in words, Cyrillic.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  for (let cut = 0; cut <= longest; cut++)
    if (isUtf8(bytes.subarray(0, Math.max(0, bytes.length - cut)))) return "utf-8";
  return bytes.includes(0) ? "utf-8" : oldEncoding(bytes);
}

function oldEncoding(bytes: Uint8Array): Encoding {
  const runs =
    Buffer.from(bytes)
      .toString("latin1")
      .match(/[\x80-\xff]+/g) ?? [];
  const mean = runs.join("").length / runs.length;
  if (mean < 1.5) return "windows-1252";
  return runs.filter(({ length }) => length % 2 === 0).length >= 0.9 * runs.length
    ? "gb18030"
    : "windows-1251";
}
