import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { messagesOf, readFile } from "./read.ts";

const history = JSON.stringify({ loss: [0.5, 0.4], val_loss: [0.6, 0.5] });

test("a run is named after the unpacked file; its file is the archive", async () => {
  const { runs } = await readFile("runs/a/history.json.gz", gzipSync(history), "search");
  expect(runs).toMatchObject([{ name: "a", format: "keras-history", files: ["runs/a/history.json.gz"] }]);
  expect(runs[0]?.series[0]?.origin?.file).toBe("runs/a/history.json.gz");
});

test("archives that were joined are one file", async () => {
  const joined = Buffer.concat([gzipSync("epoch,loss,val_loss\n0,1,1\n"), gzipSync("1,0.5,0.7\n")]);
  expect((await readFile("log.csv.gz", joined)).runs[0]?.series[0]?.values).toHaveLength(2);
});

test("a text of UTF-16 is decoded", async () => {
  const text = Buffer.from(`\ufeff${history}`, "utf16le");
  expect((await readFile("history.json.gz", gzipSync(text))).runs).toHaveLength(1);
});

test("only archives named like artifacts are opened by a search", async () => {
  expect(await readFile("src/main.c.gz", Buffer.from("x"), "search")).toEqual({ runs: [], problems: [] });
  expect(await readFile("data.csv.gz", gzipSync("a,b\n1,2\n"), "search")).toEqual({ runs: [], problems: [] });
});

test.each<[what: string, path: string, content: string | Uint8Array, told: string]>([
  ["another file", "history.json.gz", "x", "error: expected a gzip archive, got `x`"],
  ["another file, which need not be a history", "data.csv.gz", "x", "note: expected a gzip archive, got `x`"],
  [
    "a tar archive",
    "history.tar.gz",
    gzipSync(Buffer.alloc(1024)),
    "error: expected a training history; the file is a gzip archive: unpack it before the gate",
  ],
  ["an empty file", "history.json.gz", "", "error: expected a gzip archive, got an empty file"],
  [
    "a torn archive",
    "history.json.gz",
    gzipSync(history).subarray(0, 30),
    "error: expected a whole gzip archive: unexpected end of file",
  ],
  [
    "an archive of another history",
    "history.json.gz",
    gzipSync('{"loss": [1, '),
    "error: expected a value, got the end of the file",
  ],
])("%s is told", async (_, path, content, told) => {
  const { runs, problems } = await readFile(path, content, path.includes(".tar") ? "name" : "search");
  expect(runs).toEqual([]);
  expect(messagesOf(problems)).toEqual([told]);
});

test("an archive that unpacks to more than 256 MiB is refused", async () => {
  const head = gzipSync(`epoch,loss,val_loss\n${"1,1,1\n".repeat(1000)}`);
  const bomb = Buffer.concat([head, ...Array<Buffer>(17).fill(gzipSync(Buffer.alloc(2 ** 24, " ")))]);
  const { problems } = await readFile("log.csv.gz", bomb);
  expect(messagesOf(problems)).toEqual(["error: expected at most 256 MiB in a gzip archive, got more"]);
});
