import zlib from "node:zlib";
import { FormatError } from "../../../reading/format-error.ts";
import { unpackLz4 } from "./lz4.ts";
import { unpackSnappy } from "./snappy.ts";

/** Unpacks a page to at most `size` bytes. */
export type Decompress = (packed: Buffer, size: number) => Buffer;

/** Names of the codecs, by their number in Parquet. */
const codecNames = ["none", "Snappy", "gzip", "LZO", "Brotli", "LZ4 in Hadoop frames", "Zstandard", "LZ4"];

/** Loads the codec of a number. It and the returned function throw a FormatError for an unknown codec and a broken page. */
export async function loadCodec(codec: number): Promise<Decompress> {
  const unpack = await loadUnpack(codec);
  const name = codecNames[codec] ?? `codec ${codec}`;
  if (unpack === null) throw new FormatError(`expected a codec like Snappy, gzip or Zstandard, got ${name}`);
  return (packed, size) => {
    try {
      return unpack(packed, size);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new FormatError(`expected a page packed with ${name}: ${error.message}`);
    }
  };
}

async function loadUnpack(codec: number): Promise<Decompress | null> {
  switch (codec) {
    case 0:
      return (packed) => packed;
    case 1:
      return unpackSnappy;
    case 2:
      return (packed, size) => zlib.gunzipSync(packed, { maxOutputLength: Math.max(size, 1) });
    case 4:
      return (packed, size) => zlib.brotliDecompressSync(packed, { maxOutputLength: Math.max(size, 1) });
    case 6:
      return zstd();
    case 7:
      return unpackLz4;
    default:
      return null;
  }
}

/** Returns Node's own Zstandard, available from 22.15, else fzstd. */
async function zstd(): Promise<Decompress> {
  if ("zstdDecompressSync" in zlib) {
    return (packed, size) => zlib.zstdDecompressSync(packed, { maxOutputLength: Math.max(size, 1) });
  }
  const { decompress } = await import("fzstd");
  return (packed, size) => Buffer.from(decompress(packed, new Uint8Array(size)));
}
