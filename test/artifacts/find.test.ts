import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FileMatch, findFiles } from "../../src/artifacts/find.ts";
import { InputError } from "../../src/problems.ts";

let top = "";
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "lossgate-find-"));
});
afterEach(() => rmSync(top, { recursive: true }));

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), "{}");
  }
}

function link(target: string, path: string): void {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  symlinkSync(target, join(top, path));
}

const find = (path = "work", followsLinks = true) =>
  findFiles({ root: top, paths: [path], ...(followsLinks ? { followsLinks } : {}) });

/** `path`, or `path: obstacle`. */
const shown = (files: readonly FileMatch[]) =>
  files.map(({ path, obstacle }) => (obstacle === null ? path : `${path}: ${obstacle}`));

test("installed code, caches and dot directories are not searched", async () => {
  write("work/a.json", "work/runs/b.json");
  for (const name of ["node_modules", "venv", "site-packages", "__pycache__", ".venv", ".git"])
    write(`work/${name}/x.json`);
  expect(shown(await find())).toEqual(["work/a.json", "work/runs/b.json"]);
});

test("a pattern finds what it matches, below dot directories where it names them", async () => {
  write("work/a/history.json", "work/b/history.json", "work/b/c/history.json", "work/.hidden/history.json");
  write("work/[x]/history.json", "work/node_modules/history.json");
  const found = async (pattern: string) => shown(await find(pattern)).map((path) => path.slice(5, -13));
  expect(await found("work/*/history.json")).toEqual(["[x]", "a", "b"]);
  expect(await found("work/**/history.json")).toEqual(["[x]", "a", "b/c", "b"]);
  expect(await found("work/{a,b/c}/history.json")).toEqual(["a", "b/c"]);
  expect(await found("work/.hid*/history.json")).toEqual([".hidden"]);
  expect(await found("work/[[]x]/history.json")).toEqual(["[x]"]);
  expect(await found("nowhere/*.json")).toEqual([]);
  expect(await found("work/a!/*.json")).toEqual([]);
});

test("a link to a directory is named, unless what it leads to is searched", async () => {
  write("outside/history.json", "work/runs/one/history.json", "work/.cache/history.json");
  link("../outside", "work/linked");
  link("runs/one", "work/latest");
  link("..", "work/up");
  link(".", "work/self");
  link(".cache", "work/cached");
  expect(shown(await find())).toEqual([
    "work/cached: a link to a directory",
    "work/linked: a link to a directory",
    "work/runs/one/history.json",
    "work/up: a link to a directory",
  ]);
  expect(shown(await find("work/*/history.json"))).toEqual([
    "work/cached: a link to a directory",
    "work/linked: a link to a directory",
    "work/up: a link to a directory",
  ]);
  expect(shown(await find("work/linked"))).toEqual(["work/linked/history.json"]);
});

test("a link to a file is read, and known as what it leads to", async () => {
  write("outside/history.json", "work/.cache/ab12", "work/one/history.json");
  link("../../outside/history.json", "work/a/history.json");
  link("../.cache/ab12", "work/b/history.json");
  link("../one/history.json", "work/c/history.json");
  link("nowhere", "work/d/history.json");
  link("history.json", "work/e/history.json");
  const found = await find();
  expect(shown(found)).toEqual([
    "work/a/history.json",
    "work/b/history.json",
    "work/c/history.json",
    "work/d/history.json: a link to a missing file",
    expect.stringMatching(/^work\/e\/history\.json: a link that leads nowhere: ELOOP/),
    "work/one/history.json",
  ]);
  expect(found.map(({ target }) => target)).toEqual([null, null, "work/one/history.json", null, null, null]);
});

test("in a checkout, a link that leads out is not read", async () => {
  write("outside/history.json", "work/one/history.json");
  link("../../outside/history.json", "work/a/history.json");
  const found = await findFiles({ root: join(top, "work"), paths: ["."] });
  expect(shown(found)).toEqual([
    "a/history.json: a link that leads out of the directory",
    "one/history.json",
  ]);
});

test.skipIf(process.platform === "win32")("a socket is not opened", async () => {
  write("work/a.json");
  const server = createServer().listen(join(top, "work/history.json"));
  await once(server, "listening");
  expect(shown(await find())).toEqual(["work/a.json", "work/history.json: a socket"]);
  await expect(find("work/history.json")).rejects.toThrow("expected a file or a directory");
  server.close();
});

test("directories nested without end are refused", async () => {
  mkdirSync(join(top, "work", ...Array<string>(300).fill("d")), { recursive: true });
  for (const path of ["work", "work/**/*.json"]) {
    const refusal: unknown = await find(path).catch((thrown: unknown) => thrown);
    expect(refusal).toBeInstanceOf(InputError);
    expect(String(refusal)).toContain("d/d/d/…: expected at most 200 directories inside each other");
  }
});

test.each([
  ["tests/fixtures/history.json", "tests"],
  ["src/__tests__/history.json", "src/__tests__"],
  ["pkg/testdata/x/history.json", "pkg/testdata"],
  ["test/fixtures/history.json", "test/fixtures"],
  ["test/data/history.json", "test/data"],
  ["docs/history.json", "docs"],
  ["sample_logs/history.json", "sample_logs"],
  ["tests.json", null],
  // TensorBoard keeps the curve of the test set there.
  ["logs/test/events.out.tfevents.1", null],
  ["examples/mnist/history.json", null],
  ["test_results/history.json", null],
])("%s shows a training in %s", async (path, directory) => {
  write(`work/${path}`);
  const [file] = await find();
  expect(file?.sampleDirectory).toBe(directory === null ? null : `work/${directory}`);
  const [named] = await find(`work/${dirname(path)}`);
  expect(named?.sampleDirectory).toBeNull();
  const [matched] = await find(`work/${dirname(path)}/*`);
  expect(matched?.sampleDirectory).toBeNull();
});
