import zlib from "node:zlib";
import { FormatError } from "../../../reading/format-error.ts";
import { unpackLz4 } from "./lz4.ts";
import { unpackSnappy } from "./snappy.ts";

/** Unpacks a page that has so many bytes when unpacked, and never more. */
export type Decompress = (packed: Buffer, size: number) => Buffer;

/** As Parquet counts them. */
const codecNames = ["none", "Snappy", "gzip", "LZO", "Brotli", "LZ4 in Hadoop's frames", "Zstandard", "LZ4"];

/** Throws a FormatError where a codec is not known, or a page is not of it. */
export async function loadCodec(codec: number): Promise<Decompress> {
  const unpack = await loadUnpack(codec);
  const name = codecNames[codec] ?? `codec ${codec}`;
  if (unpack === null) throw new FormatError(`expected a codec like Snappy, gzip or Zstandard, ${name} came`);
  return (packed, size) => {
    try {
      return unpack(packed, size);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new FormatError(`expected a page packed by ${name}: ${error.message}`);
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

/** Node's own, from 22.15 on. */
async function zstd(): Promise<Decompress> {
  if ("zstdDecompressSync" in zlib) {
    return (packed, size) => zlib.zstdDecompressSync(packed, { maxOutputLength: Math.max(size, 1) });
  }
  const { decompress } = await import("fzstd");
  return (packed, size) => Buffer.from(decompress(packed, new Uint8Array(size)));
}
