import { execFileSync, spawnSync } from "node:child_process";
import {
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalog, containers } from "../src/formats/catalog.ts";
import { renderers } from "../src/report/renderers.ts";
import { reportSchema } from "../src/report/schema.ts";
import { allNodes, example, nodes, probe, repository, type Workspace, workspace } from "./action/run.ts";

/** What the command says first: the verdict, or what was wrong with how it was called. */
function head(text: string): string {
  return text.split("\n\n")[0] ?? "";
}

const misused = (what: string) => `lossgate: check: ${what}\nlossgate check --help shows its options.`;
const unknown = (option: string, meant: string) => misused(`unknown option "${option}"${meant}`);

const healthy = example("healthy/history.json");
const overfit = example("overfit/history.json");

describe.each(allNodes)("lossgate under $version", ({ node }) => {
  test("runs from a fresh clone: nothing installed", async () => {
    using here = workspace();
    for (const part of ["examples", "package.json"]) {
      cpSync(join(repository, part), join(here.root, part), { recursive: true });
    }
    expect(existsSync(join(here.root, "node_modules"))).toBe(false);
    const { code, stdout, stderr } = await here.cli(node, ["check", "examples/overfit"]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    // Without what passed or was not judged, so that a new rule changes nothing here.
    expect(stdout.replace(/^[✓?] .*\n/gm, "")).toMatchInlineSnapshot(`
      "❌ lossgate: val_loss is 56.5 % above its best (smoothed; limit 5 %) while train kept falling: 0.5891 at epoch 6, 0.9581 at epoch 39

      → overfit: Stop at the best epoch (EarlyStopping with restore_best_weights), regularise (dropout, weight decay, augmentation), or train on more data.

         Metric          Best @ epoch    Last    Train    Gap  Rules
      ✗  val_loss       0.5891 @ 6/39  0.9581  0.01853  50.7×  overfit, gap, patience
      –  val_accuracy  0.7533 @ 29/39    0.75        1   25 %

      loss of overfit
      ● val  · train  ★ best 0.5891 at epoch 6
          1 ┤                                                                                           ●●
            │                                                                           ●●●●●●●●●●●●●●●●
        0.8 ┤                                                            ●●●●●●●●●●●●●●●
            │●●                                       ●●●●●●●●●●●●●●●●●●●
        0.6 ┤ ·●●●●●●●●●●●●★●●●●●●●●●●●●●●●●●●●●●●●●●●
            │     ······
        0.4 ┤           ········
            │                   ···········
        0.2 ┤                              ··············
            │                                            ························
          0 ┤                                                                    ·························
            └┬───────────┬───────────┬──────────┬───────────┬───────────┬───────────┬───────────┬─────────
      epoch  0           5          10         15          20          25          30          35

      ✗ overfit       val_loss is 56.5 % above its best (smoothed; limit 5 %) while train kept falling: 0.5891 at epoch 6, 0.9581 at epoch 39
      ! gap           the gap of loss is 50.7× train at epoch 39 (val 0.9581, train 0.01853; limit 50 %)
      ! patience      val_loss did not improve for 33 evaluations after epoch 6: EarlyStopping(patience=10) would have stopped at epoch 16

      → gap: Regularise, add data, or check that training and validation data come from the same distribution. Dropout and running means make a small gap normal.
      → patience: Add early stopping with this patience and restore_best_weights, or train for fewer epochs. With the preset of a scheduler, reduce the learning rate at that point.
      "
    `);
  });
});

describe.each(nodes)("lossgate under $version", ({ node }) => {
  test("writes no colours into a pipe", async () => {
    using here = workspace({ "history.json": overfit });
    const { stdout } = await here.cli(node, ["check"], { env: { TERM: "xterm-256color" } });
    expect(stdout).not.toContain("\u001b");
  });

  test("writes each format, to stdout and to files by their ending", async () => {
    using here = workspace({ "history.json": healthy });
    const said = async (format: string) => (await here.cli(node, ["check", "--format", format])).stdout;
    const formats = {
      terminal: await said("terminal"),
      markdown: await said("markdown"),
      json: await said("json"),
    };
    const outputs = ["a.md", "b.json", "c.txt", "d.md"].flatMap((file) => [
      "--output",
      join(here.temp, file),
    ]);
    const { code, stdout } = await here.cli(node, ["check", ...outputs]);
    const written = (file: string) => readFileSync(join(here.temp, file), "utf8");
    expect(code).toBe(0);
    expect(stdout).toBe(formats.terminal);
    expect(written("a.md")).toBe(formats.markdown);
    expect(written("d.md")).toBe(formats.markdown);
    expect(written("b.json")).toBe(formats.json);
    expect(written("c.txt")).toBe(formats.terminal);
    expect(head(formats.terminal)).toMatch(/^✅ lossgate: val_loss /);
    expect(head(formats.markdown)).toMatch(/^### ✅ Lossgate: 1 run passes · val\\?_loss /);
    expect(reportSchema.parse(JSON.parse(formats.json)).verdict).toBe("pass");
  });

  test("converts curves into tables of one line for each value, NaN and infinities included", async () => {
    using here = workspace({
      "a,b/history.json": '{"loss": [1.5, NaN], "val_loss": [Infinity, -Infinity], "lr": [0.1, 0.1]}',
    });
    const csv = await here.cli(node, ["convert"]);
    expect(csv).toMatchObject({ code: 0, stderr: "" });
    expect(csv.stdout.split("\n")).toEqual([
      "run,metric,side,axis,position,value",
      '"a,b",loss,train,epoch,0,1.5',
      '"a,b",loss,train,epoch,1,NaN',
      '"a,b",loss,val,epoch,0,inf',
      '"a,b",loss,val,epoch,1,-inf',
      "",
    ]);
    expect((await here.cli(node, ["convert", "a,b", "--output", "curves.jsonl"])).code).toBe(0);
    const lines = readFileSync(join(here.root, "curves.jsonl"), "utf8").split("\n");
    expect(lines[1]).toBe(
      '{"run":"a,b","metric":"loss","side":"train","axis":"epoch","position":1,"value":NaN}',
    );
    expect(lines).toHaveLength(5);
    const wrong = await here.cli(node, ["convert", "--output", "curves.xlsx"]);
    expect(wrong).toMatchObject({
      code: 2,
      stderr: 'lossgate: --format: expected one of csv, jsonl, got "xlsx"\n',
    });
    expect((await here.cli(node, ["convert", "nowhere"])).code).toBe(2);
  });

  test("collects beside the empty file that the shell has just made of its output", async () => {
    using here = workspace({ "runs/net/history.json": healthy, "runs.json": "" });
    const { code, stdout, stderr } = await here.cli(node, ["collect"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      runs: [{ path: "runs/net/history.json" }],
      problems: [{ level: "note", file: "runs.json" }],
    });
    // What was collected and what it was collected from are one run.
    here.write("runs.json", stdout);
    expect(head((await here.cli(node, ["check"])).stdout)).toMatch(/^✅ lossgate: val_loss /);
  });

  test("names what comes closest to a history, whose metrics the config can then name", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i},${1 / (i + 2)},${1 / (i + 2) + 0.1}\n`);
    using here = workspace({ "out/train.csv": `iter,trn,tst\n${rows.join("")}` });
    const { code, stdout } = await here.cli(node, ["check"]);
    expect(code).toBe(2);
    expect(head(stdout)).toContain("nothing to judge: no training history was found");
    expect(stdout).toContain(
      "out/train.csv: closest to a training history: its columns `iter`, `trn`, `tst`",
    );
    const [, config = ""] = /`(metrics: .*?)`/.exec(stdout) ?? [];
    here.write(".github/lossgate.yml", config);
    const named = await here.cli(node, ["check"]);
    expect(head(named.stdout)).toMatch(/^✅ lossgate: tst reached /);
  });

  test("leaves out tests and what the config ignores, unless they are named", async () => {
    using here = workspace({
      "runs/net/history.json": healthy,
      "tests/data/history.json": overfit,
      "old/history.json": overfit,
      ".github/lossgate.yml": "ignore: [old]\n",
    });
    const { code, stdout } = await here.cli(node, ["check"]);
    expect(code).toBe(0);
    expect(stdout).toContain("tests: skipped: 1 file of tests, docs or samples");
    expect(stdout).toContain("ignore: 1 file left out by the config");
    expect((await here.cli(node, ["check", "tests"])).code).toBe(1);
    expect((await here.cli(node, ["check", "old/history.json"])).code).toBe(1);
  });

  test.each([
    { what: "a pass", args: ["healthy.json"], code: 0 },
    { what: "a warning", args: ["plateau.log"], code: 0 },
    { what: "a warning that shall fail", args: ["plateau.log", "--fail-on", "warning"], code: 1 },
    { what: "a failure", args: ["overfit.json"], code: 1 },
    { what: "a failure that shall not fail", args: ["overfit.json", "--fail-on", "never"], code: 0 },
    { what: "a failure made a warning", args: ["overfit.json", "--rules", "overfit: warning"], code: 0 },
    { what: "a rule set", args: ["healthy.json", "--rules", 'threshold: { val_loss: "<= 0.1" }'], code: 1 },
    {
      what: "a metric that is not there",
      args: ["healthy.json", "--rules", 'threshold: { f1: ">= 0.1" }'],
      code: 2,
    },
    { what: "as good as the base", args: ["healthy.json", "--baseline", "same.json"], code: 0 },
    { what: "worse than the base", args: ["here.json", "--baseline", "base.json"], code: 1 },
    { what: "better than the base", args: ["base.json", "--baseline", "here.json"], code: 0 },
    {
      what: "worse, and allowed",
      args: ["here.json", "--baseline", "base.json", "--rules=regression: 40%"],
      code: 0,
    },
    { what: "what could not be judged, whatever may fail", args: ["no.json", "--fail-on", "never"], code: 2 },
  ])("ends with $code after $what", async ({ args, code }) => {
    using here = workspace({
      "healthy.json": healthy,
      "same.json": healthy,
      "overfit.json": overfit,
      "plateau.log": example("plateau/training.log"),
      "here.json": example("regression/history.json"),
      "base.json": example("regression/base/history.json"),
    });
    const ended = await here.cli(node, ["check", ...args]);
    expect(ended).toMatchObject({ code, stderr: "" });
  });

  const usage = [
    [["frobnicate"], 'lossgate: unknown command "frobnicate"\nlossgate --help lists the commands.'],
    [
      ["help", "chek"],
      'lossgate: unknown command "chek"; did you mean "check"?\nlossgate --help lists the commands.',
    ],
    [["check", "--colour"], unknown("--colour", "")],
    [["check", "--fromat=json"], unknown("--fromat", '; did you mean "--format"?')],
    [["check", "-c"], unknown("-c", "")],
    [["check", "--rules"], misused("expected --rules YAML, got no value")],
    [["check", "--rules", "--output", "a.md"], misused("expected --rules YAML, got --output")],
    [["check", "--explain-reading=no"], misused('expected --explain-reading without a value, got "no"')],
    [
      ["formats", "keras"],
      'lossgate: formats: expected no operand, got "keras"\nlossgate formats --help shows its options.',
    ],
    [["completion", "csh"], 'lossgate: completion: expected one of bash, zsh, fish, got "csh"'],
    [
      ["check", "--format", "xml"],
      `lossgate: --format: expected one of ${renderers.map(({ id }) => id).join(", ")}, got "xml"`,
    ],
    [
      ["check", "--output", "a.pdf"],
      `lossgate: the ending of --output: expected one of ${renderers.map(({ extension }) => extension).join(", ")}, got ".pdf"`,
    ],
    [
      ["check", "--fail-on", "info"],
      'lossgate: --fail-on: expected one of error, warning, never, got "info"',
    ],
    [
      ["explain", "gp"],
      /^lossgate: explain: expected one of non-finite, .*, got "gp"; did you mean "gap"\?$/,
    ],
    [["explain", "learning"], /^lossgate: explain: expected one of non-finite, .*, got "learning"$/],
  ] as const;
  test.each(usage)("refuses %j", async (args, message) => {
    using here = workspace({ "history.json": healthy });
    const { code, stdout, stderr } = await here.cli(node, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    if (typeof message === "string") expect(head(stderr).trimEnd()).toBe(message);
    else expect(head(stderr).trimEnd()).toMatch(message);
  });

  test("tells how to use it", async () => {
    using here = workspace();
    const [none, help, short, asked] = [
      await here.cli(node, []),
      await here.cli(node, ["help"]),
      await here.cli(node, ["-h"]),
      await here.cli(node, ["check", "--help"]),
    ];
    expect([none.code, help.code, short.code, asked.code]).toEqual([2, 0, 0, 0]);
    expect(new Set([none.stdout, help.stdout, short.stdout]).size).toBe(1);
    expect(head(help.stdout)).toBe("Checks a training run's loss curves against readable rules.");
    expect(help.stdout).toContain("lossgate tighten [paths…]");
    expect(head(asked.stdout)).toMatch(/^lossgate check \[paths…\]: /);
    expect(asked.stdout).toContain("--fail-on LEVEL");
    expect(asked.stdout).toContain("Examples:\n  lossgate check ");
    expect(asked.stdout).not.toContain("lossgate tighten");
    expect(help.stdout).not.toContain("--fail-on LEVEL");
    expect((await here.cli(node, ["help", "check"])).stdout).toBe(asked.stdout);
  });

  test("has a page with options and examples for each command, whose examples it accepts", async () => {
    using here = workspace();
    const { stdout } = await here.cli(node, ["--help"]);
    const names = [...stdout.matchAll(/^ {2}lossgate (\w+)/gm)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(7);
    for (const name of names) {
      const page = await here.cli(node, [name, "--help"]);
      expect(page).toMatchObject({ code: 0, stderr: "" });
      const options = new Set([...page.stdout.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option]) => option));
      const examples = [...page.stdout.matchAll(/^ {2}(.*\blossgate .*?)(?: {2}|$)/gm)].map(
        ([, line = ""]) => line,
      );
      expect(examples).not.toEqual([]);
      for (const line of examples) {
        expect(line).toContain(`lossgate ${name}`);
        for (const [option] of line.matchAll(/--[\w-]+/g)) expect(options).toContain(option);
      }
    }
  });

  test("tells its version, wherever it is", async () => {
    using here = workspace({ "package.json": '{ "version": "9.9.9" }' });
    const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
    expect(await here.cli(node, ["--version"])).toMatchObject({
      code: 0,
      stdout: `${version}\n`,
      stderr: "",
    });
  });

  test("tells its formats, its rules and the schema of its config", async () => {
    using here = workspace();
    const schema = await here.cli(node, ["schema"]);
    expect(schema).toMatchObject({
      code: 0,
      stdout: readFileSync(join(repository, "schema.json"), "utf8"),
      stderr: "",
    });
    const formats = await here.cli(node, ["formats"]);
    expect(formats).toMatchObject({ code: 0, stderr: "" });
    const lines = formats.stdout.trimEnd().split("\n");
    expect(lines.map((line) => line.split(" ", 1)[0])).toEqual(
      [...catalog, ...containers].map(({ id }) => id),
    );
    expect(lines).toContain(
      "keras-history          Keras history: history.json, training_history.json, history.txt",
    );
    const gap = await here.cli(node, ["explain", "gap"]);
    expect(gap).toMatchObject({ code: 0, stderr: "" });
    expect(gap.stdout).toMatchInlineSnapshot(`
      "gap: the generalisation gap between val and train, relative (max) or absolute

      Level: warning.

        - max: a share of at least 0, such as 0.05 or "5%" (default: 0.5)
        - absolute: a number of at least 0
        - at: one of last, best (default: last)
        - max_growth: a share of at least 0, such as 0.05 or "5%" (default: 0.15)
        - monitor: the name of a metric
        - mode: one of min, max
        - level: one of error, warning, info, off
        - required: true or false

      Regularise, add data, or check that training and validation data come from the same distribution.
      Dropout and running means make a small gap normal.

      More: https://github.com/lossgate/lossgate/blob/v1/docs/rules.md
      "
    `);
  });

  test("writes a config once, which changes nothing, even with every line uncommented", async () => {
    using here = workspace({ "history.json": healthy });
    const [first, second] = [
      await here.cli(node, ["init", "--yes"]),
      await here.cli(node, ["init", "--yes"]),
    ];
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(second.stdout).toContain("config: .github/lossgate.yml exists and is left as it is\n");
    const findings = async () => {
      const { code, stdout } = await here.cli(node, ["check", "--format", "json"]);
      expect(code).toBe(0);
      const report = reportSchema.parse(JSON.parse(stdout));
      expect(report.problems).toEqual([]);
      return report.findings;
    };
    const untouched = await findings();
    expect(untouched.every(({ set_at }) => set_at === null)).toBe(true);
    const file = join(here.root, ".github/lossgate.yml");
    const uncommented = readFileSync(file, "utf8").replace(/^ {2}# (?!threshold)/gm, "  ");
    writeFileSync(file, uncommented);
    const set = await findings();
    expect(set.every(({ set_at }) => set_at?.file === ".github/lossgate.yml")).toBe(true);
    expect(set.map((finding) => ({ ...finding, set_at: null }))).toEqual(untouched);
  });
});

type Bad = {
  readonly what: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly args: readonly string[];
  readonly verdict?: "inconclusive";
  /** All problems, `file:line: message`; where there is none, the headline and the advice. */
  readonly told: readonly string[];
};

/** Bytes that are nothing, the same in every run. */
const garbage = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) % 256);

const lookedFor = "Keras histories, TensorBoard event files, and others";
const lookedForAll = `Have the training write one (${lookedFor}), or name its path.`;

const endless = "expected at most 64 MiB in one line or value, got more";

const bad: readonly Bad[] = [
  {
    what: "no such file",
    args: ["runs/history.json"],
    verdict: "inconclusive",
    told: [
      "runs/history.json: runs/history.json does not exist. Look in the log of the training whether it wrote this path, or correct `path`.",
    ],
  },
  {
    what: "a directory without any artifact",
    files: { "src/train.py": "print('hello')\n", "package.json": "{}", "data.csv": "name,city\na,b\n" },
    args: ["."],
    verdict: "inconclusive",
    told: ["nothing to judge: no training history was found", lookedForAll],
  },
  {
    what: "a pattern that fits nothing",
    args: ["runs/**/*.json"],
    verdict: "inconclusive",
    told: ["nothing to judge: no training history was found", lookedForAll],
  },
  {
    what: "binary garbage",
    files: { "model.bin": garbage },
    args: ["model.bin"],
    told: [`model.bin: expected a training history (${lookedFor}); the file is binary`],
  },
  {
    what: "binary garbage under the name of a history",
    files: { "history.json": garbage },
    args: ["history.json"],
    told: [`history.json: expected a training history (${lookedFor}); the file is binary`],
  },
  {
    what: "an empty file",
    files: { "history.json": "" },
    args: ["history.json"],
    told: [`history.json: expected a training history (${lookedFor}); the file is empty`],
  },
  {
    what: "a text that is no history",
    files: { "notes.txt": "Dear diary,\n" },
    args: ["notes.txt"],
    told: [
      `notes.txt: expected a training history (${lookedFor}); no format matches this text: "Dear diary,"`,
    ],
  },
  {
    what: "a JSON that was cut",
    files: { "history.json": overfit.subarray(0, 1000) },
    args: ["."],
    told: ["history.json:1: expected a value, got the end of the file"],
  },
  {
    what: "lists of unequal lengths",
    files: { "history.json": '{"loss": [3, 2, 1],\n "val_loss": [3, 2]}' },
    args: ["."],
    told: [
      "history.json:2: expected lists of one length, got 2 values for `val_loss` and 3 for `loss`; the epochs are unknown: a CSVLogger records them",
    ],
  },
  {
    what: "text where a number belongs",
    files: { "history.json": '{"loss": [3, 2, 1],\n "val_loss": [3, "two", 2]}' },
    args: ["."],
    told: ["history.json:2: expected a number in `val_loss[1]`, got `two`"],
  },
  {
    what: "text in a CSV where a number belongs",
    files: { "training.csv": "epoch,loss,val_loss\n0,3,3\n1,2,two\n" },
    args: ["training.csv"],
    told: ["training.csv:3: expected a number in `val_loss`, got `two`"],
  },
  {
    what: "an unknown rule",
    files: { "history.json": healthy },
    args: ["--rules", "ovrfit: 0.1"],
    told: ['--rules:1: unknown "ovrfit"; did you mean "overfit"?'],
  },
  {
    what: "a limit that is no number",
    files: { "history.json": healthy },
    args: ["--rules", "# limits\ngap: wide"],
    told: [
      '--rules:2: gap: expected a share of at least 0, such as 0.05 or "5%", one of error, warning, info, off or a mapping of …, got "wide"',
    ],
  },
  {
    what: "a limit that is NaN",
    files: { "history.json": healthy },
    args: ["--rules", "patience: .nan"],
    told: [
      "--rules:1: patience: expected a whole number of evaluations, at least 0, one of error, warning, info, off or a mapping of …, got NaN",
    ],
  },
  {
    what: "a threshold that is none",
    files: { "history.json": healthy },
    args: ["--rules", "threshold:\n  val_loss: 0.4"],
    told: [
      '--rules:2: threshold.val_loss: expected a limit such as "<= 0.4", ">= 90%" or "last <= 0.5", got 0.4',
    ],
  },
  {
    what: "YAML that is none",
    files: { "history.json": healthy, ".github/lossgate.yml": "rules:\n  gap: 0.5\n patience: [\n" },
    args: ["."],
    told: [
      ".github/lossgate.yml:3: expected YAML: All mapping items must start at the same column",
      ".github/lossgate.yml:4: expected YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ],
  },
  {
    what: "an alias bomb",
    files: {
      "history.json": healthy,
      ".github/lossgate.yml": Array.from({ length: 12 }, (_, i) =>
        i === 0 ? "a0: &a0 [x, x, x, x, x, x, x, x, x]" : `a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`,
      ).join("\n"),
    },
    args: ["."],
    told: [".github/lossgate.yml: Excessive alias count indicates a resource exhaustion attack"],
  },
  {
    what: "several problems at once, all of them told",
    files: {
      "history.json": healthy,
      "lossgate.yml":
        "rules:\n  gap: { mx: 0.5 }\n  plateau: 1.5\nformat: keras-histry\noverrides:\n  - rules: { gap: off }\ncolour: red\n",
    },
    args: ["--config", "lossgate.yml", "--rules", "evaluations: many"],
    told: [
      'lossgate.yml:2: rules.gap: unknown "mx"; did you mean "max"?',
      'lossgate.yml:3: rules.plateau: expected a whole number of evaluations, at least 2, or "auto" (a fifth of them, at least 5), one of error, warning, info, off or a mapping of …, got 1.5',
      `lossgate.yml:4: format: expected the id of a format (docs/formats.md lists them), got "keras-histry"; did you mean "keras-history"?`,
      "lossgate.yml:6: overrides.0.match: expected a pattern of run names, got nothing",
      'lossgate.yml:7: unknown "colour" (known: …)',
      '--rules:1: evaluations: expected a whole number of evaluations, at least 1, off or a mapping of …, got "many"',
    ],
  },
  {
    what: "a missing config file",
    files: { "history.json": healthy },
    args: ["--config", "lossgate.yml"],
    told: ["lossgate.yml: config file not found"],
  },
  {
    what: "no such baseline",
    files: { "history.json": healthy },
    args: ["--baseline", "base"],
    told: ["base: no such file or directory"],
  },
  {
    what: "a baseline without a history",
    files: { "history.json": healthy, "base/README.md": "# base\n" },
    args: ["history.json", "--baseline", "base"],
    told: ["base: expected a training history to compare with, found none"],
  },
  {
    what: "a broken baseline",
    files: { "history.json": healthy, "base/history.json": '{"loss": [1, 2' },
    args: ["--baseline", "base"],
    told: ["base/history.json:1: expected `,` or `]`, got the end of the file"],
  },
];

/** Asked for JSON, so that it is the report that is compared and no rendering of it. */
async function refused(here: Workspace, node: string, args: readonly string[]) {
  const { code, stdout, stderr } = await here.cli(node, ["check", ...args, "--format", "json"]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
  const { verdict, headline, advice, problems } = reportSchema.parse(JSON.parse(stdout));
  const told = problems.map(({ file, line, message }) => {
    const known = message
      .replace(/\(known: .*\)/, "(known: …)")
      .replace(/a mapping of .*, got/, "a mapping of …, got");
    return `${line === null ? file : `${file}:${line}`}: ${known}`;
  });
  return { verdict, told: told.length > 0 ? told : [headline, advice] };
}

describe.each(nodes)("bad input under $version", ({ node }) => {
  test.each(bad)("$what", async ({ files = {}, args, verdict = "error", told }) => {
    using here = workspace(files);
    expect(await refused(here, node, args)).toEqual({ verdict, told });
  });

  test.each([
    {
      name: "history.json",
      start: '{"loss": [',
      piece: "0.5, ",
      told: "1: expected a value, got the end of the file",
    },
    {
      name: "train.log",
      start: "Epoch 1/10\n",
      piece: "1/10 ━━━━ 1s 1ms/step - loss: 0.5\b\b",
      told: `1: ${endless}`,
    },
    { name: "training.csv", start: "epoch,loss,val_loss\n", piece: "0.5,", told: `2: ${endless}` },
  ])(
    "a line of 200 MB in $name is refused in little time and memory",
    async ({ name, start, piece, told }) => {
      using here = workspace();
      fill(join(here.root, name), start, piece, 200_000_000);
      const { flags, read } = probe(here);
      const { code, stdout } = await here.cli(node, ["check", name], { flags });
      const { cpu, rss } = read();
      expect(cpu).toBeLessThan(20);
      expect(rss).toBeLessThan(700);
      expect(code).toBe(2);
      expect(head(stdout)).toBe(`🚫 lossgate: could not judge: ${name}:${told}`);
    },
  );
});

describe("what people do", () => {
  const node = process.execPath;

  test("a run of a long name keeps its verdict in the table", async () => {
    using here = workspace({
      [`runs/${"lr=0.001,batch_size=32,".repeat(5)}/history.json`]: overfit,
      "runs/other/history.json": healthy,
    });
    expect((await here.cli(node, ["check"])).stdout).not.toContain("not judged");
  });

  test.each([
    { what: "a config that is a directory", args: ["--config", "runs"] },
    { what: "an output that cannot be written", args: ["--output", "no/such/report.md"] },
  ])("$what gets one line, and no stack", async ({ args }) => {
    using here = workspace({ "runs/history.json": healthy });
    const { code, stdout, stderr } = await here.cli(node, ["check", ...args]);
    expect(code).toBe(2);
    expect(stdout + stderr).not.toMatch(/^ +at /m);
  });

  test.skipIf(process.platform === "win32").each([
    { what: "a link that leads nowhere", told: /expected a readable file, got a link that leads nowhere/ },
    { what: "a named pipe", told: /expected a file, got a named pipe/ },
  ])("a config that is $what is an error, not ignored and not waited for", async ({ what, told }) => {
    using here = workspace({ "history.json": healthy });
    const config = join(here.root, "lossgate.yml");
    if (what === "a named pipe") execFileSync("sh", ["-c", 'mkfifo "$0"', config]);
    else symlinkSync("nowhere.yml", config);
    for (const args of [[], ["--config", "lossgate.yml"]]) {
      const { code, stdout } = await here.cli(node, ["check", ...args]);
      expect(code).toBe(2);
      expect(stdout).toMatch(told);
    }
  });

  test
    .skipIf(process.platform === "win32")
    .each([["schema"], ["formats"], ["explain", "gap"], ["--help"], ["check"], ["collect"]])(
    "a closed pipe gets no stack: %s",
    (...args) => {
      using here = workspace({ "history.json": healthy });
      // The reader is gone before anything is written.
      const script = '{ sleep 0.3; "$@"; echo "code $?" >&2; } | true';
      const command = [node, join(here.dist, "cli.js"), ...args];
      const { stdout, stderr } = spawnSync("sh", ["-c", script, "sh", ...command], {
        cwd: here.root,
        encoding: "utf8",
      });
      expect({ stdout, stderr }).toEqual({ stdout: "", stderr: "code 0\n" });
    },
  );

  test.skipIf(process.platform === "win32")("a signal leaves no half-written report", async () => {
    using here = workspace({ "history.json": healthy, "report.json": "the report before" });
    const hook = join(here.temp, "hook.cjs");
    const source = () => {
      const fs = require("node:fs");
      const write = fs.writeFileSync;
      fs.writeFileSync = (file: unknown, text: string, ...rest: unknown[]) => {
        const isReport = String(file).includes("report.json");
        write(file, isReport ? text.slice(0, 100) : text, ...rest);
        if (isReport) process.kill(process.pid, "SIGTERM");
      };
    };
    writeFileSync(hook, `(${source})()`);
    const { code } = await here.cli(node, ["check", "--output", "report.json"], {
      flags: ["--require", hook],
    });
    expect(code).toBeNull();
    expect(readFileSync(join(here.root, "report.json"), "utf8")).toBe("the report before");
  });

  test("names that are commands to a runner or a terminal are none on standard error", async () => {
    const name = "a\n::error::boom ##[add-mask]e \u001b[31m\u202e/history.json";
    using here = workspace({ [name]: '{"loss": [1,' });
    const { code, stderr } = await here.cli(node, ["collect"]);
    expect(code).toBe(2);
    expect(stderr).toContain("boom");
    expect(stderr).not.toMatch(/^\s*::|##\[|[\0-\x09\x0b-\x1f\u202e]/m);
    const unknown = await here.cli(node, ["##[error]x"]);
    expect(unknown.stderr).not.toContain("##[");
  });

  test.runIf(existsSync("/dev/full"))("a full disk changes no verdict, and is not green", async () => {
    using here = workspace({ "good/history.json": healthy, "bad/history.json": overfit });
    const check = (run: string) =>
      here.cli(node, ["check", run, "--output", "full.md", "--output", "report.json"]);
    symlinkSync("/dev/full", join(here.root, "full.md"));
    const [passes, fails] = [await check("good"), await check("bad")];
    expect([passes.code, fails.code]).toEqual([2, 1]);
    for (const { stderr } of [passes, fails])
      expect(stderr).toBe("lossgate: full.md could not be written: ENOSPC: no space left on device, write\n");
    expect(passes.stdout).toContain("✅ lossgate: ");
    expect(fails.stdout).toContain("❌ lossgate: ");
    expect(existsSync(join(here.root, "report.json"))).toBe(true);
  });

  test("params are given to the runs", async () => {
    using here = workspace({ "history.json": healthy });
    const params = ["--params", "batch_size: 64\nopt: { lr: 1e-3 }"];
    const { stdout } = await here.cli(node, ["check", "--format", "json", ...params]);
    expect(JSON.parse(stdout).runs[0].params).toEqual({ batch_size: 64, "opt.lr": 0.001 });
    const { code, stderr } = await here.cli(node, ["collect", "--params", "[1, 2]"]);
    expect(code).toBe(2);
    expect(stderr).toContain("--params:1: expected a mapping, one `name: value` on each line, got a list");
  });

  test("runs are collected in one place and judged in another", async () => {
    using there = workspace({ "a/history.json": healthy, "b/history.json": overfit });
    const { code, stdout } = await there.cli(node, ["collect"]);
    expect(code).toBe(0);
    using here = workspace({ "lossgate-0/runs.json": stdout });
    const judged = await here.cli(node, ["check"]);
    const direct = await there.cli(node, ["check"]);
    expect(judged.stdout).toBe(direct.stdout);
    expect(judged.code).toBe(1);
    const based = await there.cli(node, ["check", "a", "--baseline", `${here.root}/lossgate-0/runs.json`]);
    // The other run of the baseline is gone.
    expect(based.code).toBe(2);
    expect(based.stdout).toContain("Change");
  });

  test.each([
    { what: "nothing", files: {}, told: "collect: expected a training history, found none" },
    { what: "a broken history", files: { "history.json": '{"loss": [1,' }, told: "history.json:1: " },
  ])("$what is not collected in silence", async ({ files, told }) => {
    using here = workspace(files);
    const { code, stdout, stderr } = await here.cli(node, ["collect"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(told);
  });

  test("a history may be its own base where both are named", async () => {
    using here = workspace({ "history.json": healthy });
    const { code } = await here.cli(node, ["check", "history.json", "--baseline", "history.json"]);
    expect(code).toBe(0);
  });
});

/** Writes `start` and then `piece` until there are so many bytes. */
function fill(path: string, start: string, piece: string, bytes: number): void {
  const file = openSync(path, "w");
  writeSync(file, start);
  const chunk = piece.repeat(100_000);
  while (statSync(path).size < bytes) writeSync(file, chunk, null);
  closeSync(file);
}
