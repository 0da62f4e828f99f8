import { describe, expect, test } from "vitest";
import { workspace } from "../action/run.ts";

/** What a stranger sees first of runs that were not seen, are new, or repeat one training. */

const node = process.execPath;

type Losses = Readonly<Record<string, readonly number[]>>;
const falling = (floor: number) => Array.from({ length: 12 }, (_, i) => floor + Math.exp(-i / 2));
const losses = (floor: number): Losses => ({
  loss: falling(floor).map((value) => value * 0.95),
  val_loss: falling(floor),
});
const withAccuracy = (floor: number): Losses => ({
  ...losses(floor),
  accuracy: falling(floor).map((value) => 0.9 - value / 4),
  val_accuracy: falling(floor).map((value) => 0.9 - value / 4),
});

type Runs = Readonly<Record<string, Losses>>;

function filesOf(directory: string, runs: Runs): [string, string][] {
  return Object.entries(runs).map(([name, history]) => [
    `${directory}/${name}/history.json`,
    JSON.stringify(history),
  ]);
}

async function check(
  runs: Runs,
  baseline: Runs | null,
  format: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  using here = workspace({
    ...Object.fromEntries([...filesOf("head", runs), ...filesOf("base", baseline ?? {})]),
    ...more,
  });
  const args = ["check", "head", ...(baseline ? ["--baseline", "base"] : []), "--format", format];
  const { stdout } = await here.cli(node, args);
  return stdout.replaceAll("\u00a0", " ");
}

function rowsOf(markdown: string): string[] {
  const table = /^\| .*?(?=\n\n)/ms.exec(markdown)?.[0] ?? "";
  return table.split("\n").filter((_, i) => i !== 1);
}

describe("the table of the comment", () => {
  test("has a line for a run that only the baseline has", async () => {
    const markdown = await check(
      { b: losses(0.3) },
      { a: losses(0.2), b: losses(0.3), c: losses(0.4) },
      "markdown",
    );
    expect(rowsOf(markdown)).toEqual([
      "| Run | Best val_loss @ epoch | Change |",
      "| ❓ `a` · missing | – | |",
      "| ❓ `c` · missing | – | |",
      expect.stringMatching(
        /^\| ✅ `b` \| 0\.30\d+ @ 11\/11 \(baseline 0\.30\d+\) \| = 0 % \(limit \+5 %\) \|$/,
      ),
    ]);
  });

  test("has a line for a metric that only the baseline has", async () => {
    const markdown = await check({ a: losses(0.3) }, { a: withAccuracy(0.3) }, "markdown");
    expect(rowsOf(markdown)).toEqual([
      expect.stringMatching(/^\| Metric /),
      "| ❓ `accuracy` · missing | – | |",
      expect.stringMatching(/^\| ✅ `val_loss` \|/),
    ]);
    expect(markdown).toContain("**What to do:** Look in the log whether the training computed it");
  });

  test("names the metric that a run among others lost", async () => {
    const runs = { a: losses(0.3), b: losses(0.4) };
    const markdown = await check(runs, { a: withAccuracy(0.3), b: losses(0.4) }, "markdown");
    expect(rowsOf(markdown)).toEqual([
      expect.stringMatching(/^\| Run /),
      expect.stringMatching(/^\| ❓ `a` · accuracy missing \|/),
      expect.stringMatching(/^\| ✅ `b` \|/),
    ]);
  });

  test.each([
    ["without a validation", { loss: falling(0.3) }, "Record one, name its column under `metrics`"],
    ["of one evaluation", { loss: [1], val_loss: [1] }, "Evaluate more often, compare it with a baseline"],
  ])("gives no pass to a run %s", async (_what, history, advice) => {
    const markdown = await check({ a: history }, null, "markdown");
    expect(rowsOf(markdown).slice(1)).toEqual([expect.stringMatching(/^\| ❓ /)]);
    expect(markdown).toContain(`**What to do:** ${advice}`);
    expect(markdown).not.toContain("Problems and notes");
  });

  test("leaves out the middle of a name that would push the figures out of sight", async () => {
    const long = "convnext_large_384_in22ft1k_mixup_cutmix_ema";
    const worse = { [long]: losses(0.5), "a-name-that-breaks-where-there-is-no-place-left": losses(0.3) };
    const better = { ...worse, [long]: losses(0.3) };
    const [, first, second] = rowsOf(await check(worse, better, "markdown"));
    expect(first).toMatch(/^\| ❌ `convnext_lar…up_cutmix_ema` · regression/);
    expect(second).toMatch(/^\| ✅ `a-name-that-breaks-where-there-is-no-place-left` \|/);
    // Where names differ only in the middle, they stay whole.
    const [one, other] = ["1", "2"].map((digit) => `convnext_large_384_in22ft1k_${digit}_mixup_cutmix_ema`);
    const twins = { [String(one)]: losses(0.5), [String(other)]: losses(0.5) };
    expect(
      (await check(twins, null, "markdown")).match(/^\| ✅ `convnext_large_384_in22ft1k_\d_mix/gm),
    ).toHaveLength(2);
  });
});

test("the page does not call a run a pass that nobody saw", async () => {
  const page = await check({ a: { loss: falling(0.3) } }, null, "html");
  expect(page).toMatch(/<details class="run" [^>]*><summary><span class="badge not-judged">Not judged</);
});

test("seeds that pass are told as mean and deviation", async () => {
  const seeds = (floor: number) =>
    Object.fromEntries([1, 2, 3].map((seed) => [`net-seed${seed}`, losses(floor + seed / 1000)]));
  expect(await check(seeds(0.3), null, "markdown")).toMatch(
    /^### ✅ Lossgate: 3 runs pass · best val_loss 0\.306\d ± 0\.001 \(n = 3\)\n/,
  );
  expect(await check(seeds(0.3), seeds(0.301), "markdown")).toMatch(
    /^### ✅ Lossgate: 3 runs pass · best val_loss 0\.306\d ± 0\.001 \(n = 3\), baseline 0\.307\d: 0\.\d+ % better, within seed noise\n/,
  );
});

test("the params of a run that is new to the baseline are told", async () => {
  const params = {
    "head/new/params.yaml": "lr: 0.3\n",
    "head/old/params.yaml": "lr: 0.3\n",
    "base/old/params.yaml": "lr: 0.3\n",
  };
  const runs = { new: losses(0.3), old: losses(0.3) };
  const told = [runs, { old: losses(0.3), other: losses(0.3) }] as const;
  expect(await check(...told, "markdown", params)).toContain("| `new` | `0.3` |");
  const text = await check(...told, "terminal", params);
  expect(text).toMatch(/^params of new run new: lr 0\.3$/m);
  expect(text).not.toContain("params changed");
});

describe("one problem", () => {
  test("that the headline tells is not repeated in the terminal", async () => {
    using here = workspace({
      "bad.yml": "rules: { gapp: 5 }\n",
      "history.json": JSON.stringify(losses(0.3)),
    });
    const missing = await here.cli(node, ["check", "nothere"]);
    expect(missing.stdout.match(/nothere/g)).toHaveLength(1);
    const bad = await here.cli(node, ["check", "--config", "bad.yml"]);
    expect(bad.stdout.match(/gapp/g)).toHaveLength(1);
    expect(bad.stdout).toContain("\n\nFix it and run again.\n");
  });

  test("of the config is counted in the heading of the comment and listed below it", async () => {
    using here = workspace({
      "bad.yml": "rules: { gapp: 5 }\n",
      "history.json": JSON.stringify(losses(0.3)),
    });
    const { stdout } = await here.cli(node, ["check", "--config", "bad.yml", "--format", "markdown"]);
    expect(stdout).toMatch(/^### 🚫 Lossgate: could not judge · 1 problem\n/);
    expect(stdout).toMatch(
      /<details open><summary>Problems and notes \(1\)<\/summary>\n\n- 🚫 `bad\.yml:1` .*gapp/,
    );
  });
});
