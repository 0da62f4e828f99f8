import { markdownTable } from "markdown-table";
import { parse } from "yaml";
import * as z from "zod/mini";
import { catalog, containers } from "../src/formats/catalog.ts";
import { describeOptions } from "../src/rules/grammar.ts";
import { rules } from "../src/rules/index.ts";
import { presets } from "../src/rules/presets.ts";
import type { Rule } from "../src/rules/rule.ts";

const actionFile = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.optional(z.string()) })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
});

/** The parts of the docs that follow from the sources, by the name between their marks. */
export function tables(actionYml: string): Map<string, string> {
  const { inputs, outputs } = actionFile.parse(parse(actionYml));
  const parts = new Map([
    ["inputs", inputTable(inputs)],
    [
      "outputs",
      table(
        ["output", "what"],
        Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
      ),
    ],
    ["rules", ruleTable(ownRules, "docs/rules.md")],
    ["rules of sagemaker", ruleTable(sagemakerRules, "")],
    [
      "formats",
      table(
        ["format", "what", "files"],
        [...catalog, ...containers].map(({ id, title, files }) => [
          `\`${id}\``,
          title,
          files.map((name) => `\`${name}\``).join(", "),
        ]),
      ),
    ],
  ]);
  for (const rule of rules) parts.set(`rule ${rule.id}`, ruleFacts(rule));
  return parts;
}

/** Puts the parts between their marks: `<!-- name -->` … `<!-- /name -->`, the end by the first word alone. */
export function filled(document: string, parts: ReadonlyMap<string, string>): string {
  return document.replace(
    /(<!-- ([\w -]+?) -->\n)[\s\S]*?(<!-- \/\w+ -->)/g,
    (_, open: string, name: string, close: string) => {
      const part = parts.get(name);
      if (part === undefined) throw new Error(`nothing is made for the mark ${name}`);
      return `${open}${part}\n${close}`;
    },
  );
}

function inputTable(inputs: z.output<typeof actionFile>["inputs"]): string {
  const lines = Object.entries(inputs).map(([name, { description, default: usual }]) => [
    `\`${name}\``,
    description,
    usual === undefined ? "" : `\`${usual}\``,
  ]);
  return table(["input", "what", "default"], lines);
}

const isOfSagemaker = ({ id }: Rule) =>
  Object.entries(presets["sagemaker-debugger"]).some(([rule, { level }]) => rule === id && level !== "off");
const sagemakerRules = rules.filter(isOfSagemaker);
const ownRules = rules.filter((rule) => !isOfSagemaker(rule));

/** The anchors are as GitHub makes them of the headings on `page`. */
function ruleTable(listed: readonly Rule[], page: string): string {
  const lines = listed.map(({ id, summary, level, enabledByDefault }) => [
    `[\`${id}\`](${page}#${id.toLowerCase()})`,
    summary,
    enabledByDefault ? level : `${level}, once set`,
  ]);
  return table(["rule", "judges", "level"], lines);
}

function ruleFacts(rule: Rule): string {
  const { summary, level, enabledByDefault, shorthand, advice } = rule;
  const own = describeOptions(rule).filter(
    ({ name }) => !["level", "required", "monitor", "mode"].includes(name),
  );
  const lines = own.map(({ name, expected, defaultValue }) => [
    `\`${name}\`${name === shorthand ? " (short form)" : ""}`,
    expected,
    defaultValue === undefined ? "" : `\`${String(defaultValue)}\``,
  ]);
  const options_ = lines.length === 0 ? [] : ["", table(["option", "takes", "default"], lines)];
  const when = enabledByDefault ? level : `${level}, once it is set`;
  return [`Judges ${summary}. Level: ${when}.`, ...options_, "", `_${advice}_`].join("\n");
}

function table(heading: string[], lines: string[][]): string {
  const escaped = lines.map((line) => line.map((cell) => cell.replaceAll("|", "\\|")));
  return markdownTable([heading, ...escaped], { alignDelimiters: false });
}
