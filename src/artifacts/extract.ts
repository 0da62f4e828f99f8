import { createHash } from "node:crypto";
import { createReadStream, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { error, InputError } from "../problems.ts";
import { extractZip } from "./zip/extract.ts";

const small = 1024 * 1024;

/** An artifact that was downloaded as it is stored: a zip, or a single file that was uploaded as it is. */
export type Downloaded = {
  readonly name: string;
  /** Holds nothing but the file. */
  readonly directory: string;
  /** `sha256:…`, as the service says; null where it says none. */
  readonly digest: string | null;
};

/** Unpacks an artifact, or moves its single file, into `into`. Throws InputError where it is not what was uploaded. */
export async function extractArtifact({ name, directory, digest }: Downloaded, into: string): Promise<void> {
  const files = readdirSync(directory);
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new InputError([
      error(`artifact ${name}`, `expected one file from the service, got ${files.length}`),
    ]);
  const path = join(directory, file);
  if (digest !== null) await checkDigest(path, name, digest);
  if (await isZip(path, file)) await extractZip(path, into, `artifact ${name}`);
  else renameSync(path, join(into, file));
  rmSync(path, { force: true });
}

async function checkDigest(path: string, name: string, digest: string): Promise<void> {
  const hash = createHash("sha256");
  // A stream costs more than a small file.
  if (statSync(path).size <= small) hash.update(readFileSync(path));
  else await pipeline(createReadStream(path), hash);
  const came = `sha256:${hash.digest("hex")}`;
  if (came !== digest)
    throw new InputError([
      error(
        `artifact ${name}`,
        `expected the digest ${digest}, got ${came}: it was changed or cut on its way`,
      ),
    ]);
}

/** The service names a zip after its artifact; what has no name is known by its first bytes. */
async function isZip(path: string, file: string): Promise<boolean> {
  if (file !== "artifact") return file.toLowerCase().endsWith(".zip");
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString("latin1") === "PK";
  } finally {
    await handle.close();
  }
}
