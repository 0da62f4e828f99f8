import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { configFile, defaultConfig } from "../config/file.ts";
import { configSchema } from "../config/grammar.ts";
import { parseFile } from "../config/parse.ts";
import { tighten as tightenText } from "../config/tighten.ts";
import { formats } from "../formats/index.ts";
import { writeRuns } from "../formats/json/lossgate-runs.ts";
import { collect as collectRuns, evaluate } from "../gate.ts";
import { error, InputError } from "../problems.ts";
import { rules } from "../rules/index.ts";
import { didYouMean } from "../text/did-you-mean.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import { sanitizeLine } from "../text/sanitize.ts";

/** The commands beside `check`; each gives its exit code. */
export const commands = { collect, init, formats: listFormats, explain, schema, tighten };

const starter = `# yaml-language-server: $schema=https://raw.githubusercontent.com/lossgate/lossgate/v1/schema.json
# Every rule is explained in https://github.com/lossgate/lossgate/blob/v1/docs/rules.md
rules:
  gap: 0.5          # at the last evaluation val may be half as much again as train
  patience: 10      # evaluations without improvement that early stopping would allow
  regression: 5%    # the best val may be that much worse than the baseline's
  # threshold: { val_loss: "<= 0.4" }
  # evaluations: 20
`;

function init(): number {
  if (existsSync(defaultConfig)) {
    throw new InputError([error(defaultConfig, "expected no such file yet; it is left as it is")]);
  }
  mkdirSync(dirname(defaultConfig), { recursive: true });
  writeFileSync(defaultConfig, starter);
  process.stdout.write(`${defaultConfig} is written; it holds the defaults to start from.\n`);
  return 0;
}

function listFormats(): number {
  const widest = Math.max(...formats.map(({ id }) => id.length));
  for (const { id, title, files } of formats) {
    process.stdout.write(`${id.padEnd(widest)}  ${title}: ${files.join(", ")}\n`);
  }
  return 0;
}

function explain([id = ""]: readonly string[]): number {
  const rule = rules.find((one) => one.id === id);
  if (!rule) {
    const known = rules.map((one) => one.id);
    throw new InputError([
      error(
        "explain",
        `expected one of ${known.join(", ")}, got ${JSON.stringify(id)}${didYouMean(id, known)}`,
      ),
    ]);
  }
  process.stdout.write(`${rule.id} judges ${rule.summary}.\n\n`);
  process.stdout.write(`Level: ${rule.level}${rule.enabledByDefault ? "" : ", once it is set"}.\n`);
  for (const { name, expected, defaultValue } of rule.options()) {
    const usual = defaultValue === undefined ? "" : ` (default: ${String(defaultValue)})`;
    process.stdout.write(`  ${name}: ${expected}${usual}\n`);
  }
  process.stdout.write(`\n${rule.advice}\n\n${pageOf(rule.id)}\n`);
  return 0;
}

/** What docs/rules.md says of a rule besides what is made from the rule itself. */
function pageOf(id: string): string {
  const file = join(import.meta.dirname, "../docs/rules.md");
  if (!existsSync(file)) return `More: https://github.com/lossgate/lossgate/blob/v1/docs/rules.md`;
  const pages = readFileSync(file, "utf8").split(/^## /m);
  const page = pages.find((one) => one.startsWith(`${id}\n`)) ?? "";
  return page.replace(/^.*<!-- \/rule -->/s, "").trim();
}

/** Rewrites the limits of the config file to what the runs came to; what cannot be judged tightens nothing. */
async function tighten(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { config: { type: "string" } },
  });
  const cwd = process.cwd();
  const source = configFile(values.config ?? null, cwd);
  if (!source) {
    throw new InputError([
      error(defaultConfig, "expected limits to tighten; `lossgate init` writes a file to start from"),
    ]);
  }
  const { judged, problems } = await evaluate({
    cwd,
    here: { root: cwd, paths: positionals, followsLinks: true },
    config: source.file,
    rules: null,
    base: { kind: "absent", because: "no baseline was given" },
    accepted: null,
    met: [],
    today: new Date().toISOString().slice(0, 10),
  });
  const errors = problems.filter(({ level }) => level === "error");
  if (errors.length > 0) throw new InputError(errors);
  if (judged.length === 0)
    throw new InputError([error("tighten", "expected a training history to measure, found none")]);
  const { rules, runs } = await parseFile(source);
  const findings = judged.flatMap(({ findings }) => findings);
  const { text, changes } = await tightenText(source, [...rules, ...runs], findings);
  for (const { line, path, before, after } of changes) {
    const told = `${sanitizeLine(source.file, 200)}:${line}: ${sanitizeLine(path, 200)}: ${sanitizeLine(before)} → ${sanitizeLine(after)}\n`;
    process.stdout.write(escapeWorkflowCommands(told));
  }
  if (changes.length === 0) process.stdout.write("No limit that is set could be stricter.\n");
  else writeFileSync(source.file, text);
  return 0;
}

/** What a job of any CI hands to the one that judges: `check` reads it like any training history. */
async function collect(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { config: { type: "string" } },
  });
  const cwd = process.cwd();
  const here = { root: cwd, paths: positionals };
  const { runs, problems } = await collectRuns({ cwd, here, config: values.config ?? null, met: [] });
  const errors = problems.filter(({ level }) => level === "error");
  if (runs.length + errors.length === 0)
    errors.push(error("collect", "expected a training history, found none"));
  if (errors.length > 0) throw new InputError(errors);
  writeFileSync(1, writeRuns(runs, problems, { kind: "collected", accepted: false }));
  return 0;
}

function schema(): number {
  process.stdout.write(configSchema());
  return 0;
}
