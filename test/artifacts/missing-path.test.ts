import { expect, test } from "vitest";
import { findFiles } from "../../src/artifacts/find.ts";
import { InputError } from "../../src/problems.ts";
import { workspace } from "../action/run.ts";

async function levelsOf(root: string, paths: readonly string[], followsLinks?: true): Promise<string[]> {
  const links = followsLinks ? { followsLinks } : {};
  const thrown = await findFiles({ root, paths, ...links }).catch((error: unknown) => error);
  if (!(thrown instanceof InputError)) throw new Error(`expected an InputError, got ${String(thrown)}`);
  return thrown.problems.map(({ level, file }) => `${level} ${file}`);
}

test("a path that a training did not write is inconclusive, one that leads out is an error", async () => {
  using here = workspace({ "a.txt": "" });
  const { root } = here;
  expect(await levelsOf(root, ["runs/history.json", "/nowhere/runs", "../runs"])).toEqual([
    "inconclusive runs/history.json",
    "inconclusive /nowhere/runs",
    "error ../runs",
  ]);
  // On their own machine, people name what lies beside.
  expect(await levelsOf(root, ["../runs"], true)).toEqual(["inconclusive ../runs"]);
});
