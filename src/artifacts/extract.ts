import { createHash } from "node:crypto";
import { createReadStream, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { error, InputError } from "../problems.ts";

/** Bytes up to which a file is hashed at once, which costs less than a stream. */
const maxHashedAtOnce = 1024 * 1024;

/** The name of a downloaded file for which the storage gives no usable name. */
export const unnamedFile = "artifact";

/** An artifact as it is stored: a zip, or a single file that was uploaded as it is. */
export type StoredFile = {
  /** The artifact's name. */
  readonly name: string;
  /** Contains only the file. */
  readonly directory: string;
  /** `sha256:…`; null if the source gives none. */
  readonly digest: string | null;
};

/** Extracts an artifact's zip, or moves its single file, into an empty directory. Throws InputError if the digest differs. */
export async function extractArtifact({ name, directory, digest }: StoredFile, to: string): Promise<void> {
  const files = readdirSync(directory);
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new InputError([error(`artifact ${name}`, `expected one file, got ${files.length}`)]);
  const path = join(directory, file);
  if (digest !== null) await checkDigest(path, name, digest);
  if (await isZip(path, file)) {
    const { extractZip } = await import("./zip/extract.ts");
    await extractZip(path, to, `artifact ${name}`);
  } else renameSync(path, join(to, file));
  rmSync(path, { force: true });
}

async function checkDigest(path: string, name: string, digest: string): Promise<void> {
  const hash = createHash("sha256");
  if (statSync(path).size <= maxHashedAtOnce) hash.update(readFileSync(path));
  else await pipeline(createReadStream(path), hash);
  const actual = `sha256:${hash.digest("hex")}`;
  if (actual !== digest)
    throw new InputError([error(`artifact ${name}`, `expected the digest ${digest}, got ${actual}`)]);
}

/** Zips have the artifact's name with `.zip`; a file without a name is recognized by its first bytes. */
async function isZip(path: string, file: string): Promise<boolean> {
  if (file !== unnamedFile) return file.toLowerCase().endsWith(".zip");
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString("latin1") === "PK";
  } finally {
    await handle.close();
  }
}
