import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openZip } from "../../../src/reading/zip/open.ts";
import { isZip } from "../../../src/reading/zip/signature.ts";
import { zip } from "../../artifacts/zip.ts";
import { startCpu } from "../../cpu.ts";
import { sampleRuns } from "../../sample.ts";
import { artifactOf } from "../artifact.ts";
import { mutated, mutation } from "../mutations.ts";
import { readFile } from "./read.ts";

/** CPU time in milliseconds: far more than any small file needs on a slow machine. */
const maxCpu = 2.5;

const files = ["notebooks", "archives"].flatMap((folder) => {
  const directory = new URL(`../../fixtures/${folder}/`, import.meta.url);
  return readdirSync(directory)
    .filter((name) => name !== "expected.json")
    .map((name) => ({ name, bytes: readFileSync(new URL(name, directory)) }));
});

/** Reads a file and asserts that a name is answered, and in time. */
async function expectTotal(name: string, bytes: Uint8Array, how: "name" | "search"): Promise<void> {
  const cpu = startCpu();
  const { runs, problems } = await readFile(name, bytes, how);
  if (how === "name") expect(runs.length + problems.length).toBeGreaterThan(0);
  for (const { series } of runs)
    for (const { positions, values } of series) expect(values).toHaveLength(positions.length);
  expect(cpu()).toBeLessThan(maxCpu);
}

/** What lies in a zip or a gzip archive, and how it is packed again: else a change is nothing but a wrong checksum. */
async function unpacked({ name, bytes }: (typeof files)[number]) {
  if (name.endsWith(".gz"))
    return [{ bytes: gunzipSync(bytes), pack: (inner: Uint8Array) => gzipSync(inner) }];
  const artifact = artifactOf(name, bytes);
  if (!isZip(artifact)) return [];
  const { entries, read } = await openZip(artifact);
  const members = [...entries.values()].map((entry) => ({ name: entry.path, content: read(entry, 2 ** 20) }));
  return members.map(({ name: changed, content }) => ({
    bytes: content,
    pack: (inner: Uint8Array) =>
      zip(
        members.map((member) => ({ ...member, content: member.name === changed ? inner : member.content })),
      ),
  }));
}

const inner = (
  await Promise.all(
    files.map(async (file) => (await unpacked(file)).map((one) => ({ ...one, name: file.name }))),
  )
).flat();

test("every container and archive is read or refused, whatever its bytes", async () => {
  const changes = fc.array(mutation, { minLength: 1, maxLength: 6 });
  const by = fc.constantFrom("name" as const, "search" as const);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.constantFrom(...files),
      changes,
      by,
      (file, other, made, how) => expectTotal(file.name, mutated(file.bytes, other.bytes, made), how),
    ),
    { numRuns: sampleRuns(3000) },
  );
});

test("so is what lies in an archive", async () => {
  const changes = fc.array(mutation, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...inner), fc.constantFrom(...inner), changes, (file, other, made) =>
      expectTotal(file.name, file.pack(mutated(file.bytes, other.bytes, made)), "name"),
    ),
    { numRuns: sampleRuns(3000) },
  );
});
