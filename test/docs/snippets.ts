import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export const root = join(import.meta.dirname, "../..");
export const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** The pages that people read. */
export const pages: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

export type Snippet = {
  readonly file: string;
  /** The line it begins at, 1-based. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
};

/** The fenced blocks of a page. */
export function snippetsOf(file: string): Snippet[] {
  const markdown = read(file);
  return [...markdown.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)].map((match) => {
    const [, indent = "", language = "", text = ""] = match;
    const line = markdown.slice(0, match.index).split("\n").length;
    return { file, line, language, text: text.replaceAll(new RegExp(`^${indent}`, "gm"), "") };
  });
}

export const snippets: readonly Snippet[] = pages.flatMap(snippetsOf);

/** What a block of YAML is: a workflow or a part of one, a file of another program (named in its first line), else a config. */
export function yamlKind({ text }: Snippet): "workflow" | "trigger" | "steps" | "other" | "config" {
  if (/^# \.?[\w-]+\.ya?ml\n/.test(text)) return "other";
  const value: unknown = parse(text);
  if (Array.isArray(value)) return "steps";
  const keys = Object.keys(Object(value));
  if (keys.includes("jobs")) return "workflow";
  if (keys.includes("on")) return "trigger";
  return keys.includes("steps") ? "steps" : "config";
}
