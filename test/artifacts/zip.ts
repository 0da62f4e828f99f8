import { crc32, deflateRawSync } from "node:zlib";

/** A file or, with a slash at the end of its name, a directory; what else it tells may be a lie. */
export type ZipEntry = {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** 0 is stored, 8 deflated (the default); any other is told and not done. */
  readonly method?: number;
  /** The general purpose bits; the default tells of names in UTF-8. */
  readonly flags?: number;
  /** Of Unix, with the kind of file: `0o100644`. */
  readonly mode?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  /** The bytes that stand in the zip, in place of the deflated content. */
  readonly raw?: Uint8Array;
  readonly extra?: Uint8Array;
  /** Uses the bytes of the entry before, and brings none. */
  readonly overlaps?: boolean;
  /** Where its bytes are told to be. */
  readonly offset?: number;
};

export type ZipEnd = {
  /** How many entries the end tells of. */
  readonly count?: number;
  readonly comment?: string;
  /** Where a zip64 end tells that the central directory is; there is none without it. */
  readonly directory64?: bigint;
};

const utf8Names = 0x800;
const madeByUnix = 0x031e;

/** A zip as its writer wants it to be. */
export function zip(entries: readonly ZipEntry[], end: ZipEnd = {}): Buffer {
  const locals: Buffer[] = [];
  const headers: Buffer[] = [];
  let at = 0;
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? "");
    const method = entry.method ?? 8;
    const raw = entry.raw ?? (method === 8 ? deflateRawSync(content) : content);
    const name = Buffer.from(entry.name);
    const extra = entry.extra ?? Buffer.alloc(0);
    const common = numbers(
      [2, 20],
      [2, entry.flags ?? utf8Names],
      [2, method],
      [4, 0],
      [4, entry.crc ?? crc32(content)],
      [4, entry.compressedSize ?? raw.length],
      [4, entry.size ?? content.length],
      [2, name.length],
      [2, extra.length],
    );
    if (!entry.overlaps) {
      const local = Buffer.concat([numbers([4, 0x04034b50]), common, name, extra, raw]);
      locals.push(local);
      offset = at;
      at += local.length;
    }
    headers.push(
      Buffer.concat([
        numbers([4, 0x02014b50], [2, madeByUnix]),
        common,
        numbers([4, 0], [4, 0], [2, entry.mode ?? 0], [4, entry.offset ?? offset]),
        name,
        extra,
      ]),
    );
  }
  const directory = Buffer.concat(headers);
  const count = end.count ?? entries.length;
  return Buffer.concat([...locals, directory, ending(count, at, directory.length, end)]);
}

function ending(count: number, at: number, size: number, { directory64, comment = "" }: ZipEnd): Buffer {
  const end = numbers(
    [4, 0x06054b50],
    [4, 0],
    [2, count & 0xffff],
    [2, count & 0xffff],
    [4, size],
    [4, at],
    [2, Buffer.byteLength(comment)],
  );
  if (directory64 === undefined) return Buffer.concat([end, Buffer.from(comment)]);
  const end64 = numbers(
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, directory64],
  );
  const locator = numbers([4, 0x07064b50], [4, 0], [8, at + size], [4, 1]);
  return Buffer.concat([end64, locator, end, Buffer.from(comment)]);
}

/** Little-endian numbers of so many bytes. */
function numbers(...fields: readonly (readonly [length: number, value: number | bigint])[]): Buffer {
  return Buffer.concat(
    fields.map(([length, value]) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt(value));
      return bytes.subarray(0, length);
    }),
  );
}
