import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { matchesWildcard } from "../../src/text/wildcard.ts";
import { example, type Workspace } from "../action/run.ts";
import { startCpu } from "../cpu.ts";
import { dayIn } from "../days.ts";
import { gateFiles } from "./setting.ts";

const history = example("healthy/history.json");
const secret = "hunter2-of-the-runner";

/** What lies beside the workspace, on the runner. */
function outside({ temp }: Workspace): string {
  const directory = join(temp, "runner");
  mkdirSync(directory);
  writeFileSync(join(directory, "history.json"), history);
  writeFileSync(join(directory, "hparams.yaml"), `lr: ${secret}\n`);
  writeFileSync(join(directory, "secret.csv"), `${secret}\n`);
  writeFileSync(join(directory, "lossgate.yml"), `${secret}: 1\n`);
  return directory;
}

describe("links that a pull request planted", () => {
  test.each([
    ["a file", "secret.csv"],
    ["a directory", "runs"],
    ["a file in a directory", "runs/secret.csv"],
    ["a pattern in a directory", "runs/*.csv"],
  ])("do not lead out of the workspace: %s", async (_, path) => {
    const ended = await gateFiles({ "history.json": history }, { path }, (here) => {
      symlinkSync(join(outside(here), "secret.csv"), join(here.root, "secret.csv"));
      symlinkSync(join(here.temp, "runner"), join(here.root, "runs"));
    });
    expect(ended.code).toBe(2);
    expect(ended.comment).toContain("got a link that leads out of it or into .git");
    expect(ended.stdout + ended.comment + ended.summary).not.toContain(secret);
  });

  test("are not found by a pattern", async () => {
    const ended = await gateFiles({ "net/history.json": history }, { path: "**/*.json" }, (here) => {
      symlinkSync(join(outside(here), "history.json"), join(here.root, "history.json"));
      symlinkSync(join(here.temp, "runner"), join(here.root, "runs"));
    });
    expect(ended.report.runs.map(({ files }) => files)).toEqual([["net/history.json"]]);
  });

  test("do not lead into .git, which may hold a token", async () => {
    const files = { "history.json": history, ".git/config": `extraheader = ${secret}\n` };
    const ended = await gateFiles(files, { path: "secret.csv" }, (here) => {
      symlinkSync(join(here.root, ".git/config"), join(here.root, "secret.csv"));
    });
    expect(ended.code).toBe(2);
    expect(ended.stdout + ended.comment + ended.summary).not.toContain(secret);
  });

  test("are not followed by a search", async () => {
    const ended = await gateFiles({ "net/history.json": history }, {}, (here) => {
      symlinkSync(outside(here), join(here.root, "runs"));
      symlinkSync(join(here.temp, "runner/history.json"), join(here.root, "history.json"));
      symlinkSync(here.root, join(here.root, "again"));
    });
    expect(ended.report.runs.map(({ files }) => files)).toEqual([["net/history.json"]]);
  });

  test("are not read as settings beside the metrics", async () => {
    const ended = await gateFiles({ "net/history.json": history }, {}, (here) => {
      symlinkSync(join(outside(here), "hparams.yaml"), join(here.root, "net/hparams.yaml"));
    });
    expect(ended.code).toBe(0);
    expect(ended.report.runs[0]?.params).toEqual({});
    expect(ended.stdout + ended.comment + ended.summary).not.toContain(secret);
  });

  test("are followed within the workspace", async () => {
    const files = { "net/history.json": history, "shared/params.yaml": "lr: 0.1\n" };
    const ended = await gateFiles(files, { path: "latest" }, (here) => {
      symlinkSync(join(here.root, "net"), join(here.root, "latest"));
      symlinkSync(join(here.root, "shared/params.yaml"), join(here.root, "net/params.yaml"));
    });
    expect(ended.report.runs).toMatchObject([{ params: { lr: 0.1 } }]);
  });

  test("are not read as the config", async () => {
    const ended = await gateFiles({ "history.json": history, ".github/keep": "" }, {}, (here) => {
      symlinkSync(join(outside(here), "lossgate.yml"), join(here.root, ".github/lossgate.yml"));
    });
    expect(ended.code).toBe(2);
    expect(ended.report.headline).toMatch(/expected a file inside the directory, got a link out of it/);
    expect(ended.stdout + ended.comment + ended.summary).not.toContain(secret);
  });
});

test("reads a path outside the workspace that the workflow names", async () => {
  const path = "../temp/runner/history.json";
  const ended = await gateFiles({}, { path }, (here) => {
    outside(here);
  });
  expect(ended.report.runs).toMatchObject([{ params: { lr: secret } }]);
});

test("names at the start of a log line are not commands and mask nothing", async () => {
  const names = [
    "::error::boom",
    "::add-mask::e",
    ":::stop-commands::x",
    "##[add-mask]e",
    "\u2003::debug::x",
  ];
  const files = Object.fromEntries(names.map((name) => [`runs/${name}/history.json`, history]));
  const ended = await gateFiles(files);
  expect(ended.report.runs).toHaveLength(names.length);
  const lines = ended.stdout.split("\n");
  expect(lines.filter((line) => /boom|stop-commands|add-mask/.test(line)).length).toBeGreaterThanOrEqual(4);
  const meant = /^::warning title=lossgate%3A no artifact::/;
  const isCommand = (line: string) => line.trim().startsWith("::") || line.includes("##[");
  expect(lines.filter((line) => isCommand(line) && !meant.test(line))).toEqual([]);
});

/** `{"loss": os.system("touch file"), "val_loss": […]}`, in the second protocol. */
function pickleThatRuns(command: string): Buffer {
  const text = (value: string) =>
    Buffer.concat([Buffer.from("X"), Buffer.from(Uint32Array.of(value.length).buffer), Buffer.from(value)]);
  const parts = ["\x80\x02}(", text("loss"), "cposix\nsystem\n", text(command), "\x85R"];
  const values = [text("val_loss"), "](K\x01K\x02eu."];
  return Buffer.concat(
    [...parts, ...values].map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)),
  );
}

test("never runs the code of a pickle", async () => {
  const ended = await gateFiles({}, { path: "history.pkl" }, ({ root, temp }) => {
    writeFileSync(join(root, "history.pkl"), pickleThatRuns(`touch ${temp}/touched`));
  });
  expect(ended.code).toBe(2);
  expect(ended.report.problems[0]?.message).toContain("<posix.system>");
  expect(ended.wasThere("touched")).toBeNull();
});

/** Flags that have a process tell at its end what became of the prototypes that all objects share. */
function watchPrototypes({ temp }: Workspace): string[] {
  const hook = join(temp, "watch.cjs");
  const source = (file: string) => {
    const shared = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
    const names = () => JSON.stringify(shared.map((one) => Reflect.ownKeys(one).map(String)));
    const before = names();
    process.on("exit", () => require("node:fs").writeFileSync(file, String(before === names())));
  };
  writeFileSync(hook, `(${source})(${JSON.stringify(join(temp, "prototypes"))})`);
  return ["--require", hook];
}

const polluting = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}';

test.each<[string, Record<string, string>]>([
  ["JSON", { "history.json": `${polluting}, "loss": [1, 0.5], "val_loss": [1, 0.5], "toString": [1, 2]}` }],
  [
    "JSON lines",
    { "log.jsonl": `${polluting}, "epoch": 1, "loss": 1}\n${polluting}, "epoch": 2, "loss": 0.5}\n` },
  ],
  ["headings of a CSV", { "log.csv": "epoch,loss,__proto__,constructor,toString\n1,1,1,1,1\n2,0.5,1,1,1\n" }],
  [
    "params in YAML",
    {
      "history.json": history.toString(),
      "params.yaml": "__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\nlr: 1\n",
    },
  ],
  [
    "runs.json",
    {
      "runs.json": `{"schema":"lossgate.runs/1","kind":"collected","accepted":false,"runs":[{"path":"a","format":"a","files":[],"params":${polluting.replaceAll(/\{"p.*?\}+/g, '"x"')}},"series":[{"name":"__proto__","axis":"epoch","positions":[0,1],"values":[1,2],"truncated":false}],"clock":null,"__proto__":{"polluted":1}}],"problems":[]}`,
    },
  ],
])("leaves prototypes unchanged after %s", async (_, files) => {
  const ended = await gateFiles(files, {}, watchPrototypes);
  expect(ended.stderr).toBe("");
  expect(ended.report.runs).toHaveLength(1);
  expect(ended.wasThere("prototypes")).toBe("true");
});

test("a param named like an object property is not a param of other runs", async () => {
  const ended = await gateFiles({
    "runs/a/history.json": history,
    "runs/a/params.yaml": "{ lr: 1, toString: 1, constructor: 2, __proto__: 3 }\n",
    "runs/b/history.json": history,
    "runs/b/params.yaml": "{ lr: 1 }\n",
  });
  expect(ended.report.runs.map(({ params }) => Object.keys(params).length)).toEqual([3, 1]);
  expect(ended.report.sweeps).toEqual([]);
  expect(ended.comment).not.toMatch(/function|native/);
});

describe("YAML aliases", () => {
  const doubled = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
  const bomb = ["a0: &a0 [x, x]", ...doubled, ""].join("\n");

  test("in the config are refused before they expand", async () => {
    const config = `metrics:\n${bomb.replaceAll(/^(?=a)/gm, "  ")}`;
    const ended = await gateFiles({ "history.json": history, ".github/lossgate.yml": config });
    expect(ended.code).toBe(2);
    expect(ended.report.headline).toMatch(/Excessive alias count/);
  });

  test("in settings make these be ignored", async () => {
    const ended = await gateFiles({ "history.json": history, "params.yaml": bomb });
    expect(ended.report.runs[0]?.params).toEqual({});
    expect(ended.report.problems).toMatchObject([{ level: "note", file: "params.yaml" }]);
  });

  test("a config of excessive length is refused as well", async () => {
    const config = `rules:\n  gap: 0.5\n${"# long\n".repeat(200_000)}`;
    const ended = await gateFiles({ "history.json": history, ".github/lossgate.yml": config });
    expect(ended.report.headline).toMatch(/expected at most 1 MiB/);
  });
});

const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;

const calls = `${"array(".repeat(20_000)}1${")".repeat(20_000)}`;
/** Keys that are mappings whose keys are mappings, … */
const keys = `${"? ".repeat(2_000)}1\n`;

test.each([
  ["history.json", `{"loss": ${deep}, "val_loss": [1, 0.5]}`],
  ["log.txt", `{'loss': ${calls}, 'val_loss': [1, 0.5]}\n`],
  ["params.yaml", keys],
  [".github/lossgate.yml", keys],
  [
    "runs.json",
    `{"schema":"lossgate.runs/1","kind":"collected","accepted":false,"runs":${deep},"problems":[]}`,
  ],
  ["params.yaml", `lr: ${deep}`],
  [".github/lossgate.yml", `rules: ${deep}`],
  ["metrics.jsonl", `{"epoch": 1, "loss": 1, "x": ${deep}}\n{"epoch": 2, "loss": 0.5}\n`],
])("refuses thousands of levels in %s", async (name, content) => {
  const ended = await gateFiles({ "net/history.json": history, [name]: content });
  expect(ended.stderr).toBe("");
  expect(ended.stdout).not.toMatch(/RangeError|^ +at /m);
  expect(ended.outputs["verdict"]).toMatch(/^(pass|error)$/);
});

test.each([
  ["NaN", "[1, 0.9, NaN, 0.8]"],
  ["Infinity", "[1, 0.9, Infinity, 0.8]"],
  ["a number beyond all doubles", "[1, 0.9, 1e999, 0.8]"],
  ["NaN at the end", "[1, 0.9, 0.8, NaN]"],
  ["nothing but NaN", "[NaN, NaN, NaN, NaN]"],
  ["NaN as a text", '[1, 0.9, "NaN", 0.8]'],
  ["minus infinity, which is the best of all", "[1, 0.9, -Infinity, 0.8]"],
])("NaN never passes: %s", async (_, values) => {
  const files = { "history.json": `{"loss": ${values}, "val_loss": ${values}}` };
  // One rule at a time, so that each holds by itself.
  const others = ["divergence", "overfit", "gap", "patience", "plateau", "oscillation", "not-learning"];
  const off = others.map((rule) => `${rule}: off\n`).join("");
  const finite = await gateFiles(files, { rules: off });
  expect([finite.code, finite.outputs["failed"]]).toEqual([1, "non-finite"]);
  const limited = await gateFiles(files, {
    rules: `${off}non-finite: off\nthreshold: { val_loss: "last <= 0.75", loss: "> -1e9" }\n`,
  });
  expect([limited.code, limited.outputs["failed"]]).toEqual([1, "threshold"]);
});

describe("matching takes at most the product of the lengths of pattern and name", () => {
  const long = "a".repeat(20_000);
  test.each([`${"*a".repeat(300)}b`, `${"*".repeat(5000)}b`, `${"a*".repeat(300)}?b`])(
    "of names of runs and artifacts",
    (pattern) => {
      const cpu = startCpu();
      expect(matchesWildcard(pattern, long)).toBe(false);
      expect(cpu()).toBeLessThan(2);
    },
  );

  test("in the config: match, seeds, waivers", async () => {
    const pattern = `${"*a".repeat(400)}b`;
    const waiver = { rule: "gap", run: pattern, reason: "x", by: "x", until: dayIn(30) };
    const config = {
      overrides: [{ match: pattern, rules: { gap: "off" } }],
      seeds: [pattern],
      waivers: [waiver],
    };
    const name = `runs/${"a".repeat(200)}/${"a".repeat(200)}/history.json`;
    const ended = await gateFiles({ [name]: history, ".github/lossgate.yml": JSON.stringify(config) });
    expect(ended.code).toBe(0);
    expect(ended.cpu).toBeLessThan(10);
  });
});

/** What a search through a text of them would take the square of their number for. */
const slow = ["_", "/", " ", "-", "seed", "|", "\\\\", "(", "a.", "\u00a0"].map((part) =>
  part.repeat(100_000),
);

test.each([
  ["params", (name: string) => ({ "history.json": history, "params.yaml": `{"${name}": 1}` })],
  [
    "headings",
    (name: string) => ({ "history.json": history, "log.csv": `epoch,loss,${name}\n1,1,1\n2,0.5,1\n` }),
  ],
  ["metrics", (name: string) => ({ "history.json": `{"${name}x": [1, 2], "loss": [1, 0.5]}` })],
  [
    "runs.json",
    (name: string) => ({
      "runs.json": `{"schema":"lossgate.runs/1","kind":"collected","accepted":false,"runs":[{"path":"${name}x","format":"a","files":[],"params":{"${name}x":1},"series":[{"name":"${name}x","axis":"epoch","positions":[0,1],"values":[1,2],"truncated":false}],"clock":null}],"problems":[]}`,
    }),
  ],
])("handles names of 100,000 characters quickly: %s", { timeout: 120_000 }, async (_, filesOf) => {
  for (const name of slow) {
    const { cpu } = await gateFiles(filesOf(name));
    expect(cpu, `repeated ${name.slice(0, 4)}`).toBeLessThan(5);
  }
});

test("handles binary bytes quickly", async () => {
  const bytes = Buffer.concat([Buffer.alloc(65_000, 0xff), Buffer.from("x")]);
  const files = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`${i}/log.csv`, bytes]));
  const { cpu } = await gateFiles({ "history.json": history, ...files });
  expect(cpu).toBeLessThan(10);
});

describe("runs.json of 100 MB", () => {
  const head = '{"schema":"lossgate.runs/1","kind":"collected","accepted":false,"runs":[';

  test("is refused", async () => {
    const ended = await gateFiles({ "runs.json": head + " ".repeat(100_000_000) });
    expect(ended.code).toBe(2);
    expect(ended.report.headline).toMatch(/expected at most 64 MiB/);
  });

  test("below the limit does not exhaust memory with its errors", {
    timeout: 120_000,
  }, async () => {
    const ended = await gateFiles({ "runs.json": `${head}${"{},".repeat(5_000_000)}{}],"problems":[]}` });
    expect(ended.stderr).toBe("");
    expect(ended.code).toBe(2);
    expect(ended.report.headline).toMatch(/; runs\.0\.path: /);
  });
});
