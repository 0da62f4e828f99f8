import { expect, test } from "vitest";
import { firstParents, offChain, onChain, type PublishingRun } from "../../src/baseline/nearest.ts";

const commit = (sha: string, ...parents: string[]) => ({ sha, parents: parents.map((sha) => ({ sha })) });
const run = (id: number, commit: string, event = "push"): PublishingRun => ({
  id,
  event,
  commit,
  branch: "main",
});
const ids = (ranked: readonly { run: PublishingRun; behind: number | null }[]) =>
  ranked.map(({ run, behind }) => [run.id, behind]);

test("follows first parents, not what was merged", () => {
  const commits = [commit("d", "c", "x"), commit("c", "b"), commit("x", "y"), commit("b", "a")];
  expect(firstParents("d", commits)).toEqual(["d", "c", "b", "a"]);
  expect(firstParents("none", commits)).toEqual(["none"]);
});

test("goes back twenty commits at most", () => {
  const commits = Array.from({ length: 40 }, (_, i) => commit(`c${i}`, `c${i + 1}`));
  expect(firstParents("c0", commits)).toHaveLength(21);
});

test("ranks the runs of a chain by its commits", () => {
  const runs = [run(1, "a"), run(2, "c"), run(3, "elsewhere"), run(4, "b")];
  expect(ids(onChain(["c", "b", "a"], runs))).toEqual([
    [2, 0],
    [4, 1],
    [1, 2],
  ]);
});

test("ranks the runs of one commit: its first push, then schedules, the newest first, then what was dispatched", () => {
  const runs = [
    run(9, "a", "workflow_dispatch"),
    run(7, "a", "schedule"),
    run(5, "a"),
    run(8, "a", "schedule"),
    run(10, "a"),
    run(6, "a", "workflow_dispatch"),
  ];
  const order = [5, 10, 8, 7, 9, 6].map((id) => [id, 0]);
  expect(ids(onChain(["a"], runs))).toEqual(order);
  expect(ids(onChain(["a"], runs.toReversed()))).toEqual(order);
});

test("ranks the runs beside the chain: the newest first, and last what was dispatched", () => {
  const runs = [run(1, "x"), run(5, "a"), run(9, "y", "workflow_dispatch"), run(4, "z")];
  const order = [4, 1, 9].map((id) => [id, null]);
  expect(ids(offChain(["a"], runs))).toEqual(order);
  expect(ids(offChain(["a"], runs.toReversed()))).toEqual(order);
});
