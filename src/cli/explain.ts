import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { error, InputError } from "../problems.ts";
import type { Command } from "./command.ts";
import { print } from "./streams.ts";

export const explain: Command = {
  name: "explain",
  operands: "RULE",
  summary: "what a rule judges, its options, and what to do about a failure",
  options: [],
  run: async ({ operands: [id = ""] }) => {
    const { rules } = await import("../rules/index.ts");
    const rule = rules.find((one) => one.id === id);
    if (!rule) {
      const { didYouMean } = await import("../text/did-you-mean.ts");
      const ids = rules.map((one) => one.id);
      const got = `${JSON.stringify(id)}${didYouMean(id, ids)}`;
      throw new InputError([error("explain", `expected one of ${ids.join(", ")}, got ${got}`)]);
    }
    const { describeOptions } = await import("../rules/grammar.ts");
    const options = describeOptions(rule).map(({ name, expected, defaultValue }) => {
      const usual = defaultValue === undefined ? "" : ` (default: ${String(defaultValue)})`;
      return `  ${name}: ${expected}${usual}\n`;
    });
    print(`${rule.id}: ${rule.summary}.

Level: ${rule.level}${rule.enabledByDefault ? "" : ", once it is set"}.
${options.join("")}
${rule.advice}

${pageOn(rule.id)}
`);
    return 0;
  },
};

/** What the docs say of a rule besides what is generated from the rule. */
function pageOn(id: string): string {
  const files = ["rules.md", "presets.md"].map((name) => join(import.meta.dirname, "../docs", name));
  if (!files.every((file) => existsSync(file)))
    return "More: https://github.com/lossgate/lossgate/blob/v1/docs/rules.md";
  const pages = files.flatMap((file) => readFileSync(file, "utf8").split(/^## /m));
  const page = pages.find((one) => one.startsWith(`${id}\n`)) ?? "";
  return withoutMarkup(page.replace(/^.*<!-- \/rule -->/s, "").trim());
}

/** Markdown of our own docs as a terminal shows it: no emphasis, no code marks, links by their text. */
function withoutMarkup(markdown: string): string {
  return markdown
    .replace(/^```.*\n/gm, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\*\*|`/g, "");
}
