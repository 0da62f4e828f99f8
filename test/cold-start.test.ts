import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { example, probe, workspace } from "./action/run.ts";

// What a command loads is most of its time for a small history (docs/performance.md). Another file here is a file that
// each start waits for: load it where it is needed.

const shell = ["cli", "inputs", "problems", "rolldown-runtime"];

test.each([
  { args: ["--help"], files: shell, builtins: ["fs", "os", "path", "util"], packages: [] },
  {
    args: ["check", "history.json"],
    files: [
      ...shell,
      ...["gate", "reading", "binary", "run-dir", "json"],
      // Shared by formats.
      ...["lossgate-runs", "points", "spacy-log", "summary"],
      ...["terminal", "result-table", "deciding-curve"],
    ],
    // `buffer` is loaded by Node itself.
    builtins: ["buffer", "fs", "os", "path", "util"],
    // The widths of characters, 8 kB.
    packages: ["fast-string-truncated-width", "fast-string-width", "fast-wrap-ansi"],
  },
])("lossgate $args.0 loads no more than it runs", async ({ args, files, builtins, packages }) => {
  using here = workspace({ "history.json": example("healthy/history.json") });
  const { flags, read } = probe(here);
  expect((await here.cli(process.execPath, args, { flags })).code).toBe(0);
  const loaded = read();
  expect(loaded.files).toEqual(files.toSorted());
  expect(loaded.builtins).toEqual(builtins);
  expect(loaded.packages).toEqual(packages);
  // The first use of either loads ICU, for a third of an empty Node's time.
  for (const file of loaded.files)
    expect(readFileSync(join(here.dist, `${file}.js`), "utf8")).not.toMatch(/\.toLocaleString\(|\bIntl\./);
});
