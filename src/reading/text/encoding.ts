import { isUtf8 } from "node:buffer";

export type Encoding =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "windows-1252"
  | "windows-1251"
  | "gb18030"
  | "shift_jis"
  | "euc-kr";

/** The bytes of the longest character, less one: a text may be cut within it. */
const longest = 3;

/** How ASCII begins in UTF-16. */
const ascii16 = { le: /^(?:[\t\r\n\x20-\x7e]\0){16}/, be: /^(?:\0[\t\r\n\x20-\x7e]){16}/ };

/**
 * The encoding of a text by its beginning: as a byte order mark states, else UTF-8. Where it is none, its other bytes tell what old
 * consoles write: alone among others, the accents of Windows-1252; in pairs, Chinese and Korean; in words, Cyrillic.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = Buffer.from(bytes.subarray(0, 32)).toString("latin1");
  if (ascii16.le.test(start)) return "utf-16le";
  if (ascii16.be.test(start)) return "utf-16be";
  for (let cut = 0; cut <= longest; cut++)
    if (isUtf8(bytes.subarray(0, Math.max(0, bytes.length - cut)))) return "utf-8";
  return bytes.includes(0) || isMostlyUtf8(bytes) ? "utf-8" : oldEncoding(bytes);
}

/** Whether all but a few characters are UTF-8: processes that print at once tear some, and so does a crash. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const [torn, whole] = [/\ufffd+/g, /[^\0-\x7f\ufffd]/g].map((kind) => text.match(kind)?.length ?? 0);
  return (whole ?? 0) > 4 * (torn ?? 0);
}

function oldEncoding(bytes: Uint8Array): Encoding {
  const text = Buffer.from(bytes).toString("latin1");
  const runs = text.match(/[\x80-\xff]+/g) ?? [];
  const kana = text.match(/(?:[\x82\x83][\x40-\xfc]){2,}/g) ?? [];
  if (kana.join("").length > 0.2 * runs.join("").length) return "shift_jis";
  const mean = runs.join("").length / runs.length;
  // Portuguese has two accents in a row, within a word: validação.
  const within = text.match(/[a-z][\x80-\xff]+|[\x80-\xff]+(?=[a-z])/gi) ?? [];
  if (mean < 1.5 || (mean <= 2 && within.length >= 0.9 * runs.length)) return "windows-1252";
  if (runs.filter(({ length }) => length % 2 === 0).length < 0.9 * runs.length) return "windows-1251";
  const characters = new Set(runs.flatMap((run) => run.match(/../g) ?? []));
  const syllables = [...characters].filter((character) => /^[\xb0-\xc8][\xa1-\xfe]$/.test(character));
  // Of as many different characters of Chinese, some stand in its later rows.
  return characters.size >= 8 && syllables.length === characters.size ? "euc-kr" : "gb18030";
}
