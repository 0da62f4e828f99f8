import { spawn, spawnSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import textWidth from "fast-string-truncated-width";
import { expect, test } from "vitest";
import { example, workspace } from "./action/run.ts";

const node = process.execPath;
const regression = {
  "main/history.json": example("regression/base/history.json"),
  "change/history.json": example("regression/history.json"),
};
const longName = "a-very-long-name-of-a-training-that-no-terminal-shows-whole";
const runs = {
  [`${longName}/history.json`]: example("overfit/history.json"),
  "训练运行实验🚀/history.json": example("healthy/history.json"),
};
const esc = "\u001b";

test.each([60, 80, 120])("keeps within %i columns", async (columns) => {
  using here = workspace({ ...runs, ...regression });
  const env = { COLUMNS: String(columns) };
  const several = await here.cli(node, ["check", "--explain-reading"], { env });
  const compared = await here.cli(node, ["compare", "main", "change"], { env });
  const lines = `${several.stdout}${compared.stdout}`.split("\n");
  const widths = lines.map((line) => textWidth(line).width);
  expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
  expect(Math.max(...widths)).toBeGreaterThan(columns - 4);
  // Each row of a table ends where the others do.
  const rows = lines.filter((line) => /[a-z🚀…] .* @ \d+\/\d+ /u.test(line));
  expect(rows.length).toBe(6);
});

test("leaves out the last columns where the terminal is narrow, and names the baseline beside", async () => {
  using here = workspace(regression);
  const table = async (columns: number) => {
    const { stdout } = await here.cli(node, ["compare", "main", "change"], {
      env: { COLUMNS: String(columns) },
    });
    return /^ {3}Metric.*?(?=\n\n)/ms.exec(stdout)?.[0];
  };
  expect(await table(60)).toMatchInlineSnapshot(`
    "   Metric      Best @ epoch  Baseline      Change  Limit
    ✗  val_loss  0.3274 @ 29/29    0.2486  🔺 +31.7 %  +10 %
    ✗  val_mae   0.4294 @ 29/29    0.3899  🔺 +10.1 %  +10 %"
  `);
  expect(await table(100)).toMatchInlineSnapshot(`
    "   Metric      Best @ epoch  Baseline      Change  Limit     Gap  Rules
    ✗  val_loss  0.3274 @ 29/29    0.2486  🔺 +31.7 %  +10 %  4.98 %  regression, underfit
    ✗  val_mae   0.4294 @ 29/29    0.3899  🔺 +10.1 %  +10 %  1.76 %  regression"
  `);
});

test("tells the params in which two trainings differ", async () => {
  using here = workspace({
    ...regression,
    "main/params.yaml": "batch_size: 32\nlr: 0.1\n",
    "change/params.yaml": "batch_size: 64\nlr: 0.1\n",
  });
  const { stdout } = await here.cli(node, ["compare", "main", "change"]);
  expect(stdout).toMatch(/^params changed change: batch_size 32 → 64$/m);
});

test("ends no line between a number and its unit", async () => {
  using here = workspace(regression);
  const widths = Array.from({ length: 20 }, (_, i) => 60 + i);
  const printed = await Promise.all(
    widths.map((columns) =>
      here.cli(node, ["compare", "main", "change"], { env: { COLUMNS: String(columns) } }),
    ),
  );
  for (const { stdout } of printed) {
    expect(stdout).not.toMatch(/\d\n *%|\u00a0/);
    expect(stdout).toMatch(/\d %/);
  }
});

test("leaves sentences whole where the width is unknown", async () => {
  using here = workspace(regression);
  const { stdout } = await here.cli(node, ["compare", "main", "change"]);
  const [title = ""] = stdout.split("\n");
  expect(title).toMatch(/^❌ lossgate: best val_loss .*\(and 1 more failure\)$/);
  expect(title.length).toBeGreaterThan(100);
  const chart = stdout.split("\n").filter((line) => /[│┤└]/.test(line));
  expect(Math.max(...chart.map(({ length }) => length))).toBe(100);
});

test("draws both curves on labelled axes and marks the best", async () => {
  using here = workspace(regression);
  const { stdout } = await here.cli(node, ["compare", "main", "change"], { env: { COLUMNS: "60" } });
  expect(/^loss of .*?^epoch.*?$/ms.exec(stdout)?.[0]).toMatchInlineSnapshot(`
    "loss of change
    ● val  · train  ○ Baseline, val  ★ best 0.3274 at epoch 29
        3 ┤·
          │ ··
          │●● ··
        2 ┤  ●●●·
          │○    ●●●··
          │ ○○     ●●●●●●
        1 ┤   ○○         ●●●●●●●●●
          │     ○○○○              ●●●●●●●●●●●●●●●
          │         ○○○○○○○○○○○○○○○○○○○○○○○○○○○○·●●●●●●●●●●●●●●★
        0 ┤
          └┬────────┬────────┬────────┬────────┬────────┬───────
    epoch  0        5       10       15       20       25"
  `);
});

test("keeps a spike of one epoch in the chart of a long curve", async () => {
  const epochs = Array.from(
    { length: 3000 },
    (_, i) => `${i},${i === 1501 ? 9 : 1},${i === 700 ? 0.02 : 1}\n`,
  );
  using here = workspace({ "log.csv": `epoch,loss,val_loss\n${epochs.join("")}` });
  const { stdout } = await here.cli(node, ["check"], { env: { COLUMNS: "60" } });
  const [, ...rows] = stdout.split("\n").filter((line) => /[│┤]/.test(line));
  const spike = rows.findIndex((row) => row.includes("·"));
  expect(rows[spike]).toMatch(/^ *8 ┤|^ *│/);
  expect(rows.at(-1)).toContain("★");
  expect(stdout).toContain("best 0.02 at epoch 700");
});

test.each([
  { env: { FORCE_COLOR: "1" }, isColoured: true },
  { env: { FORCE_COLOR: "1", NO_COLOR: "1" }, isColoured: true },
  { env: { FORCE_COLOR: "0" }, isColoured: false },
  { env: { NO_COLOR: "1" }, isColoured: false },
  { env: {}, isColoured: false },
])("a pipe with $env shows colours: $isColoured", async ({ env, isColoured }) => {
  using here = workspace({ "history.json": example("overfit/history.json") });
  const { stdout } = await here.cli(node, ["check"], { env });
  expect(stdout.includes(esc)).toBe(isColoured);
});

test.runIf(process.platform === "linux").each([
  { env: {}, sees: { colours: true, progress: true } },
  { env: { CI: "true", NO_COLOR: "1" }, sees: { colours: false, progress: false } },
  { env: { TERM: "dumb", CI: "true" }, sees: { colours: false, progress: false } },
])("a terminal with $env sees $sees", ({ env, sees }) => {
  const padding = " ".repeat(17 * 1024 * 1024);
  using here = workspace({ "history.json": `${example("healthy/history.json")}${padding}` });
  const command = `stty cols 72; ${node} ${join(here.dist, "cli.js")} check`;
  const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], {
    cwd: here.root,
    env: { PATH: process.env["PATH"], TERM: "xterm", ...env },
    encoding: "utf8",
  });
  const progress = `\r${esc}[Kreading 1 of 1: history.json`;
  expect({ colours: stdout.includes(`${esc}[32m`), progress: stdout.includes(progress) }).toEqual(sees);
  const erased = stdout.replace(/^(?:\r\u001b\[K[^\r\u001b]*)*\r\u001b\[K/, "");
  expect(erased).toMatch(/^✅/);
});

test("compares two histories as `check --baseline` does", async () => {
  using here = workspace(regression);
  const compared = await here.cli(node, ["compare", "main", "change"]);
  const checked = await here.cli(node, ["check", "change", "--baseline", "main"]);
  expect(compared).toMatchObject({ code: 1, stdout: checked.stdout, stderr: "" });
  const { code, stderr } = await here.cli(node, ["compare", "main"]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: "lossgate: compare: expected two paths, got 1\n" });
});

/** Overfits from epoch 8 on, so that early stopping with a patience of 10 ends it after 18. */
function rows(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => i + from)
    .map((epoch) => {
      const train = 1 / (epoch + 1);
      return `${epoch},${train},${(epoch < 8 ? train : 0.125 + 0.03 * (epoch - 8)) + 0.01}\n`;
    })
    .join("");
}

test("watch judges again as a file grows and ends where early stopping ends the run", async () => {
  using here = workspace({ "log.csv": `epoch,loss,val_loss\n${rows(0, 8)}` });
  const watching = here.cli(node, ["watch", "--until-stopped"]);
  await setTimeout(1500);
  appendFileSync(join(here.root, "log.csv"), rows(8, 12));
  await setTimeout(2000);
  appendFileSync(join(here.root, "log.csv"), rows(12, 24));
  const { code, stdout, stderr } = await watching;
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  const verdicts = stdout.split("\n").filter((line) => line.includes("lossgate: "));
  expect(verdicts.length).toBeGreaterThanOrEqual(2);
  expect(verdicts[0]).toMatch(/^✅ lossgate: val_loss reached 0\.135 at epoch 7/);
  expect(verdicts.at(-1)).toMatch(/^❌ .* at epoch 23$/);
  expect(stdout.trimEnd()).toMatch(/Judged at \d\d:\d\d:\d\d\. Ctrl-C ends with exit code 1\.$/);
});

test("watch ends when nothing changes any more", async () => {
  using here = workspace({ "history.json": example("healthy/history.json") });
  const { code, stdout } = await here.cli(node, ["watch", "--until-stopped", "--idle", "1"]);
  expect(code).toBe(0);
  expect(stdout.match(/^Judged at /gm)).toHaveLength(1);
  const wrong = await here.cli(node, ["watch", "--idle", "soon"]);
  expect(wrong).toMatchObject({ code: 2, stderr: "lossgate: --idle: expected seconds above 0, got soon\n" });
});

test("watch ends at Ctrl-C with the exit code of the verdict", async () => {
  using here = workspace({ "history.json": example("overfit/history.json") });
  const child = spawn(node, [join(here.dist, "cli.js"), "watch"], { cwd: here.root });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (text.includes("Judged at")) child.kill("SIGINT");
  });
  expect(await ended).toBe(1);
});
