import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openArtifact } from "../../src/artifacts/open.ts";
import { kerasCsv } from "../../src/formats/csv/keras-csv.ts";
import { curves, noColumns, refusal } from "../formats/artifact.ts";

const directory = mkdtempSync(join(tmpdir(), "open-"));
afterAll(() => rmSync(directory, { recursive: true }));

const table = (rows: number) =>
  `epoch,loss\n${Array.from({ length: rows }, (_, epoch) => `${epoch},0.5\n`).join("")}`;

function write(content: string | Uint8Array): string {
  const path = join(directory, "log.csv");
  writeFileSync(path, content);
  return path;
}

describe.each([
  ["small", 10],
  ["large", 20_000],
])("a %s file", (_, rows) => {
  test.each([
    ["shrinks", (path: string) => truncateSync(path, 30)],
    ["grows", (path: string) => appendFileSync(path, "1,0.4\n")],
  ])("is refused if it %s while it is read", async (_, change) => {
    const path = write(table(rows));
    const artifact = openArtifact("log.csv", path, null);
    change(path);
    expect(await refusal(() => kerasCsv.read([artifact], noColumns))).toMatch(
      /^-: expected \d+ bytes, got \d+: the file changed while it was read$/,
    );
  });
});

test.each([
  ["UTF-8", [0xef, 0xbb, 0xbf], (text: string) => Buffer.from(text)],
  ["UTF-16, little endian", [0xff, 0xfe], (text: string) => Buffer.from(text, "utf16le")],
  ["UTF-16, big endian", [0xfe, 0xff], (text: string) => Buffer.from(text, "utf16le").swap16()],
])("reads %s with its byte order mark", async (_, mark, encode) => {
  const path = write(Buffer.concat([Buffer.from(mark), encode(table(2))]));
  const artifact = openArtifact("log.csv", path, null);
  expect(await kerasCsv.matches(artifact, noColumns)).toBe(true);
  expect(curves(await kerasCsv.read([artifact], noColumns))).toEqual([{ loss: "epoch 0: 0.5, 1: 0.5" }]);
});
