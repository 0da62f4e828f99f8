import { expect, test } from "vitest";
import { pull, sha } from "../../github/server.ts";
import { commentOf, line, ofPull, onMain, startStory, trained } from "./story.ts";

const [good, worse] = [0.4, 0.6];
const seven = pull(7);
const label = "lossgate accept";

/** Trainings by path, each with the loss that it reaches. */
function histories(floors: Readonly<Record<string, number>>): Record<string, string> {
  const all = Object.entries(floors).map(([path, floor], seed): [string, string] => [
    `${path}/history.json`,
    Object.values(trained(floor, seed)).join(""),
  ]);
  return Object.fromEntries(all);
}

const main = histories({ "runs/resnet": good, "runs/vgg": 0.3 });
const start = () =>
  startStory({
    pulls: [structuredClone(seven)],
    commits: [...line("main", ["main"]), ...line("topic-7", ["head-7"], "main")],
  });
const isWorse = (run: string) => new RegExp(`^${run}: best val_loss .* worse than baseline 0\\.4`);

test.each([
  {
    what: "one more file in another folder",
    head: { "runs/resnet": worse, "runs/vgg": 0.3, "examples/tiny": 0.2 },
    code: 1,
    headline: isWorse("runs/resnet"),
  },
  {
    what: "one more file of the same name in another folder",
    head: { "examples/resnet": good, "runs/resnet": worse, "runs/vgg": 0.3 },
    code: 1,
    headline: isWorse("runs/resnet"),
  },
  {
    what: "a moved folder",
    head: { "out/new/resnet": worse, "out/new/vgg": 0.3 },
    code: 1,
    headline: isWorse("resnet"),
  },
  {
    what: "a moved folder and one more file",
    head: { "out/new/resnet": worse, "out/new/vgg": 0.3, "examples/tiny": 0.2 },
    code: 1,
    headline: isWorse("out/new/resnet"),
  },
  {
    what: "a run that is added",
    head: { "runs/new": 0.2, "runs/resnet": worse, "runs/vgg": 0.3 },
    code: 1,
    headline: isWorse("resnet"),
  },
  {
    what: "both of two runs renamed",
    head: { "runs/a": worse, "runs/b": 0.3 },
    code: 2,
    headline:
      /^nothing was compared: 2 runs are missing: only the baseline has resnet, vgg \(new: (a, b|b, a)\)$/,
  },
  {
    what: "one of two runs renamed",
    head: { "runs/a": worse, "runs/vgg": 0.3 },
    code: 2,
    headline: /^run resnet is missing: only the baseline has it \(new: a\)$/,
  },
  {
    what: "a letter swapped for one that looks the same",
    head: { "runs/r\u0435snet": worse, "runs/vgg": 0.3 },
    code: 2,
    headline: /^run resnet is missing: only the baseline has it \(new: r\u0435snet \(U\+0435\)\)$/,
  },
  {
    what: "a run that is removed",
    head: { "runs/vgg": 0.3 },
    code: 2,
    headline: /^run resnet is missing: only the baseline has it$/,
  },
  {
    what: "an easier run in place of another",
    head: { "runs/tiny": 0.1, "runs/vgg": 0.3 },
    code: 2,
    headline: /^run resnet is missing: only the baseline has it \(new: tiny\)$/,
  },
])("a comparison is not lost in silence: $what", async ({ head, code, headline }) => {
  await using story = await start();
  const { github, step } = story;
  await step(onMain(11, "main"), { files: main });
  const ended = await step(ofPull(12, seven), { files: histories(head) });
  expect(ended.report.headline).toMatch(headline);
  expect(ended.code).toBe(code);
  expect(commentOf(github)).toContain(`add the label \`${label}\` to make it the new baseline.`);
  expect(github.violations).toEqual([]);
});

test("a run that is missing stands in the first lines of a failure too", async () => {
  await using story = await start();
  const { step } = story;
  await step(onMain(11, "main"), { files: main });
  const ended = await step(ofPull(12, seven), { files: histories({ "runs/resnet": worse }) });
  expect(ended.code).toBe(1);
  expect(ended.report.headline).toMatch(/ worse than baseline 0\.4/);
  expect(ended.report.notes[0]).toMatch(/^run vgg is missing: only the baseline has it/);
});

test("a run that is compared with the only one of main, of another name and path, says so in the first lines", async () => {
  await using story = await start();
  const { github, step } = story;
  await step(onMain(11, "main"), { files: histories({ "runs/resnet": good }) });
  const told = `run b is compared with resnet, the only run there, though neither path nor name is the same`;
  const better = await step(ofPull(12, seven), { files: histories({ "runs/b": 0.3 }) });
  expect(better.code).toBe(0);
  expect(better.report.notes).toEqual([told]);
  expect(commentOf(github).split("\n").slice(0, 4).join("\n")).toContain("run b is compared with resnet");
  const bad = await step(ofPull(13, seven), { files: histories({ "runs/b": worse }) });
  expect(bad.code).toBe(1);
  expect(bad.report.notes).toEqual([told]);
  const same = await step(ofPull(14, seven), { files: histories({ "elsewhere/resnet": good }) });
  expect(same.report.problems).toEqual([]);
  expect(github.violations).toEqual([]);
});

test("seeds are compared as before beside one more file, and are missing under another name", async () => {
  const seeds = (net: string, floor: number) =>
    Object.fromEntries([1, 2, 3].map((seed) => [`runs/${net}-seed${seed}`, floor * (1 + 0.001 * seed)]));
  await using story = await start();
  const { github, step } = story;
  await step(onMain(11, "main"), { files: histories({ ...seeds("resnet", good), ...seeds("vgg", 0.3) }) });
  const head = { ...seeds("resnet", worse), ...seeds("vgg", 0.3), "examples/tiny": 0.2 };
  const more = await step(ofPull(12, seven), { files: histories(head) });
  expect(more.code).toBe(1);
  expect(more.report.headline).toMatch(/^runs\/resnet-seed\*: best val_loss .*\(n = 3\) is .*\(n = 3; limit/);
  const renamed = await step(ofPull(13, seven), {
    files: histories({ ...seeds("other", worse), ...seeds("vgg", 0.3) }),
  });
  expect(renamed.code).toBe(2);
  expect(renamed.report.headline).toMatch(/^3 runs are missing: only the baseline has resnet-seed/);
  expect(github.violations).toEqual([]);
});

test("the jobs of a matrix are compared beside a new one, and are missing under another name", async () => {
  await using story = await start();
  const { github, step } = story;
  const joined = { artifact: "lossgate-*" };
  const gate = async (of: ReturnType<typeof onMain>, floors: readonly number[], job: string) => {
    for (const [i, floor] of floors.entries()) {
      const inputs = { mode: "collect", "job-index": String(i) };
      const path = i < 2 ? "net" : "other/net";
      await step(of, { job, inputs, files: histories({ [path]: floor }) });
    }
    return step(of, { inputs: joined, job: "gate" });
  };
  await gate(onMain(11, "main"), [good, 0.3], "train");
  const more = await gate(ofPull(12, seven), [worse, 0.3, 0.2], "train");
  expect(more.code).toBe(1);
  expect(more.report.headline).toMatch(isWorse("lossgate-train-0/net"));
  const renamed = await gate(ofPull(13, seven), [worse, 0.3], "fit");
  expect(renamed.code).toBe(2);
  expect(renamed.report.headline).toMatch(
    /^nothing was compared: 2 runs are missing: only the baseline has lossgate-train-/,
  );
  expect(github.violations).toEqual([]);
});

test("the label accepts runs that are gone, says so in the first lines, and makes the new ones the baseline", async () => {
  await using story = await start();
  const { github, step } = story;
  await step(onMain(11, "main"), { files: main });
  const files = histories({ "runs/a": good, "runs/b": 0.3 });
  for (const one of github.pulls) one.labels.push(label);
  const accepted = await step(ofPull(12, seven), { files });
  expect(accepted.code).toBe(0);
  expect(accepted.report.notes[0]).toMatch(/^nothing was compared: 2 runs are missing: only the baseline/);
  github.commits.push({ sha: sha("next"), parents: [sha("main")], refs: [] });
  const renewed = await step(onMain(13, "next"), { files, inputs: { accept: "true" } });
  expect(renewed.code).toBe(0);
  const next = await step(onMain(14, "next"), { files: histories({ "runs/a": worse, "runs/b": 0.3 }) });
  expect(next.code).toBe(1);
  expect(next.report.headline).toMatch(isWorse("a"));
  expect(github.violations).toEqual([]);
});

test("accepting does not stand in for a validation curve: later changes would be judged without one", async () => {
  await using story = await start();
  const { step } = story;
  await step(onMain(11, "main"), { files: trained(good) });
  const { loss } = JSON.parse(trained(good)["net/history.json"] ?? "");
  const files = { "net/history.json": JSON.stringify({ loss }) };
  const of = ofPull(12, seven);
  const refused = await step(of, { files });
  expect(refused.code).toBe(2);
  expect(refused.report.headline).toBe("val_loss is missing: only the baseline recorded it");
  const accept = { accept: "true" };
  const accepted = await step(ofPull(13, seven), { files, inputs: accept });
  expect(accepted.code).toBe(2);
  expect(accepted.report).toMatchObject({
    headline: "run net recorded no validation metric (only loss)",
    advice: expect.stringContaining("declare `validation: none`"),
  });
  const declared = { ...files, ".github/lossgate.yml": "validation: none\n" };
  expect((await step(ofPull(14, seven), { files: declared })).code).toBe(2);
  expect((await step(ofPull(15, seven), { files: declared, inputs: accept })).code).toBe(0);
});
