import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { styleText } from "node:util";
import { error, InputError } from "../problems.ts";
import type { Command } from "./command.ts";
import { print } from "./streams.ts";

/** Longer lines are hard to read, and a pipe has no width. */
const maxWidth = 100;

export const explain: Command = {
  name: "explain",
  operands: "RULE",
  summary: "what a rule judges, its options, and what to do about a failure",
  options: [],
  choices: async () => (await import("../rules/index.ts")).rules.map(({ id }) => id),
  examples: [
    ["lossgate explain overfit", "what it judges, its default and why, what it cannot see, how to tune it"],
  ],
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
      return `- \`${name}\`: ${expected}${usual}\n`;
    });
    const { formatMarkdown } = await import("./format-markdown.ts");
    const page = `# ${rule.id}: ${rule.summary}

Level: ${rule.level}${rule.enabledByDefault ? "" : ", once it is set"}.

${options.join("")}
${rule.advice}

${pageOn(rule.id)}
`;
    const isTerminal = process.stdout.isTTY;
    const width = Math.min(maxWidth, (isTerminal && process.stdout.columns) || maxWidth);
    const paint = isTerminal && !process.env["NO_COLOR"] ? { paint: styleText } : {};
    const text = formatMarkdown(page, { width, ...paint });
    if (isTerminal) process.stdout.write(text);
    else print(text);
    return 0;
  },
};

/** What the docs say of a rule besides what is generated from the rule, as Markdown. */
function pageOn(id: string): string {
  const files = ["rules.md", "presets.md"].map((name) => join(import.meta.dirname, "../docs", name));
  if (!files.every((file) => existsSync(file)))
    return "More: https://github.com/lossgate/lossgate/blob/v1/docs/rules.md";
  const pages = files.flatMap((file) => readFileSync(file, "utf8").split(/^## /m));
  const page = pages.find((one) => one.startsWith(`${id}\n`)) ?? "";
  return page.replace(/^.*<!-- \/rule -->/s, "").trim();
}
