import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodes, workspace } from "../action/run.ts";

const [{ node } = { node: process.execPath }] = nodes;
const file = ".github/lossgate.yml";
const history = (val_loss: number[], val_accuracy = [0.5, 0.952]) =>
  JSON.stringify({ loss: [1, 0.5], val_loss, accuracy: [0.5, 0.97], val_accuracy });

/** Tightens a config to these runs. */
async function tightened(config: string, runs: Record<string, string>) {
  using here = workspace({ ...runs, [file]: config });
  const ended = await here.cli(node, ["tighten"]);
  return { ...ended, text: readFileSync(join(here.root, file), "utf8") };
}

const config = `# why these limits: see the wiki
rules:
  threshold:
    val_loss: "<= 0.9"     # the first model
    val_accuracy: '>= 90%'
  gap: 0.8   # generous
  overfit: error
`;

test("moves limits to the measured values plus a margin and changes nothing else", async () => {
  const { code, stdout, text } = await tightened(config, { "history.json": history([1, 0.6]) });
  expect(code).toBe(0);
  expect(text).toBe(
    config.replace("<= 0.9", "<= 0.63").replace(">= 90%", ">= 90.4%").replace("gap: 0.8", "gap: 0.21"),
  );
  expect(stdout).toBe(
    [
      '.github/lossgate.yml:4: rules.threshold.val_loss: "<= 0.9" → "<= 0.63"',
      ".github/lossgate.yml:5: rules.threshold.val_accuracy: '>= 90%' → '>= 90.4%'",
      ".github/lossgate.yml:6: rules.gap: 0.8 → 0.21",
      "",
    ].join("\n"),
  );
});

test("the worst run counts, and overrides count only their own runs", async () => {
  const rules = `rules: { threshold: { val_loss: <= 0.9 } }
overrides:
  - match: b*
    rules: { threshold: { val_loss: <= 2 } }
`;
  const runs = {
    "a1/history.json": history([1, 0.6]),
    "a2/history.json": history([1, 0.7]),
    "b/history.json": history([2, 1.5]),
  };
  const { text } = await tightened(rules, runs);
  expect(text).toBe(rules.replace("<= 0.9", "<= 0.735").replace("<= 2", "<= 1.58"));
});

test.each([
  ["a run that fails the limit", "rules: { threshold: { val_loss: <= 0.5 } }\n"],
  ["a limit that is close already", "rules: { threshold: { val_loss: <= 0.61 } }\n"],
  ["a limit that the file does not set", "rules: { overfit: error }\n"],
  ["a limit for a missing metric", "rules: { threshold: { val_los: <= 0.9 } }\n"],
  ["an anchor", "rules: { gap: &g 0.5 }\noverrides: [{ match: b, rules: { gap: *g } }]\n"],
  [
    "an anchor on a parent",
    'rules: { threshold: &t { val_loss: "<= 0.9" } }\noverrides: [{ match: b, rules: { threshold: *t } }]\n',
  ],
  ["a number in base 16", "rules: { gap: { absolute: 0x10 } }\n"],
  ["a number in base 16 that ends with a letter", "rules: { gap: { absolute: 0x1F } }\n"],
  ["a number in base 8", "rules: { gap: { absolute: 0o17 } }\n"],
  ["an escaped digit", 'rules: { threshold: { val_loss: "<= 0.\\x39" } }\n'],
  ["a number over two lines", 'rules: { threshold: { val_loss: "<= 1\\\n  9" } }\n'],
  ["an absolute gap beside a close relative one", "rules: { gap: { max: 0.21, absolute: 0.9 } }\n"],
])("%s is not changed", async (_what, text) => {
  const ended = await tightened(text, { "history.json": history([1, 0.6]) });
  expect(ended).toMatchObject({ code: 0, text, stdout: "No limit can be tightened.\n" });
});

test.each([
  [
    "a limit whose rule an override switches on",
    'rules: { gap: { max: 0.3, level: off } }\noverrides: [{ match: "*", rules: { gap: { level: warning } } }]\n',
    "max: 0.3",
    "max: 0.21",
  ],
  ["an absolute gap alone", "rules: { gap: { absolute: 0.9 } }\n", "0.9", "0.105"],
  ["a share", "rules: { gap: 50.0 % }\n", "50.0 %", "21 %"],
  ["spaces and a byte order mark", '\ufeffrules: { threshold: { val_loss: " <=  0.9 " } }\n', "0.9", "0.63"],
])("only the number of %s changes", async (_what, text, before, after) => {
  const ended = await tightened(text, { "history.json": history([1, 0.6]) });
  expect(ended).toMatchObject({ code: 0, text: text.replace(before, after) });
});

test("a limit stays if a run could not be judged by it", async () => {
  const runs = { "a/history.json": history([1, 0.6]), "b/history.json": history([1, 0.7]) };
  const blocked = "rules: { threshold: { val_f1: '>= 0.1' }, gap: 0.5 }\n";
  const f1 = JSON.stringify({ loss: [1, 0], val_loss: [1, 0.5], val_f1: [0.1, 0.8] });
  expect((await tightened(blocked, { ...runs, "c/history.json": f1 })).text).toBe(blocked);
  const both =
    "rules: { gap: { absolute: 0.9 } }\noverrides: [{ match: b, rules: { gap: { max: 0.41 } } }]\n";
  expect((await tightened(both, runs)).text).toBe(both);
});

test("a share too small to write without an exponent is not changed", async () => {
  const text = "rules: { gap: 5% }\n";
  const near = JSON.stringify({ loss: [1, 0.5], val_loss: [1, 0.5000000015] });
  expect((await tightened(text, { "history.json": near })).text).toBe(text);
});

test("names in the file cannot inject workflow commands", async () => {
  const text = 'rules: { threshold: { "x\\n::error::hi": <= 0.9 } }\n';
  const histories = JSON.stringify({ loss: [1, 0.5], "x\n::error::hi": [1, 0.6] });
  const { stdout } = await tightened(text, { "history.json": histories });
  expect(stdout).toContain("<= 0.9 → <= 0.63");
  expect(stdout.split("\n")).toHaveLength(2);
  expect(stdout).not.toContain("::");
});

test.each([
  ["no config", {}, "expected limits to tighten"],
  ["no history", { [file]: "rules: { gap: 1 }" }, "expected a training history to measure"],
  [
    "a config that is not valid",
    { [file]: "rules:\n  gap: lots\n" },
    ".github/lossgate.yml:2: rules.gap: expected",
  ],
  [
    "a config in another encoding",
    { [file]: Buffer.from("rules: { gap: 1 } # d\xe9j\xe0\n", "latin1"), "history.json": history([1, 0.6]) },
    ".github/lossgate.yml: expected UTF-8",
  ],
  ["a broken history", { [file]: "rules: { gap: 1 }", "history.json": "" }, "history.json: expected"],
])("%s is an error", async (_what, files, message) => {
  using here = workspace(files);
  const { code, stderr } = await here.cli(node, ["tighten"]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
