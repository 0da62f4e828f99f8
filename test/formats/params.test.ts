import { expect, test } from "vitest";
import { paramsBeside, paramsOf } from "../../src/formats/params.ts";
import type { Problem } from "../../src/problems.ts";
import type { Artifact } from "../../src/reading/artifact.ts";
import { artifactOf } from "./artifact.ts";

/** Returns a file with siblings. */
function among(path: string, files: Readonly<Record<string, string>>): Artifact {
  const sibling = (name: string) => {
    const text = files[name];
    return text === undefined ? null : artifactOf(name, text);
  };
  return { ...artifactOf(path, ""), sibling };
}

test("flattens nested settings, without lists and secrets", () => {
  const tree = {
    lr: 0.1,
    model: { depth: 2, sizes: [1] },
    api_key: "x",
    aws: { secret_id: "x" },
    max_tokens: 5,
  };
  expect(paramsOf(tree)).toEqual({ lr: 0.1, "model.depth": 2, max_tokens: 5 });
  expect(paramsOf({ a: Number.NaN, b: null, hf_token: "x", seed: 7 })).toEqual({ seed: 7 });
});

test("finds settings beside the file and in the run's directory", async () => {
  const problems: Problem[] = [];
  const csv = among("runs/a/metrics.csv", { "hparams.yaml": "lr: 0.1\nmodel: !!python/object:x.Y {}\n" });
  expect(await paramsBeside(csv, "runs/a/metrics.csv", problems)).toEqual({ lr: 0.1 });
  const deep = among("runs/a/plots/metrics/loss.tsv", { "../../params.yaml": "seed: 1\n" });
  expect(await paramsBeside(deep, "runs/a/", problems)).toEqual({ seed: 1 });
  expect(problems).toEqual([]);
});

test("notes invalid YAML and endless aliases", async () => {
  const bomb = `a: &a [1]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? "a" : `b${i - 1}`}, *${i === 0 ? "a" : `b${i - 1}`}]\n`).join("")}`;
  for (const text of ["a: [1\nb", bomb]) {
    const problems: Problem[] = [];
    expect(await paramsBeside(among("m.csv", { "args.yaml": text }), "m.csv", problems)).toEqual({});
    expect(problems).toMatchObject([{ level: "note", file: "args.yaml" }]);
  }
});
