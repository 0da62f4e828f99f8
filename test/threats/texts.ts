/** Puts a text into every field of a report that takes one. */
import { json } from "../../src/report/json.ts";
import { parseReport } from "../../src/report/parse.ts";
import type { Report } from "../../src/report/schema.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The same with every text and every key in turn, where the schema lets it; their keys tell which were not. */
export function withTexts(
  report: Report,
  textAt: (count: number) => string,
): { text: string; kept: string[] } {
  let tree: Json = JSON.parse(json(report));
  const kept: string[] = [];
  let count = 0;
  for (const path of textsIn(tree)) {
    const changed = replaced(tree, path, textAt(count++));
    if (isReport(changed)) tree = changed;
    else kept.push(path.filter((part) => typeof part === "string").join("."));
  }
  return { text: JSON.stringify(tree), kept };
}

function isReport(tree: Json): boolean {
  try {
    parseReport("", JSON.stringify(tree));
    return true;
  } catch {
    return false;
  }
}

export type Path = readonly (string | number)[];

function textsIn(tree: Json, path: Path = []): Path[] {
  if (typeof tree === "string") return [path];
  if (Array.isArray(tree)) return tree.flatMap((one, i) => textsIn(one, [...path, i]));
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => textsIn(value, [...path, key]));
}

function replaced(tree: Json, [first, ...rest]: Path, text: string): Json {
  if (first === undefined) return text;
  if (Array.isArray(tree)) return tree.map((one, i) => (i === first ? replaced(one, rest, text) : one));
  if (typeof tree !== "object" || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, key === first ? replaced(value, rest, text) : value]),
  );
}

/** Names of params and of metrics with a limit stand as keys. */
export function withKeys(report: Report, nameAt: (count: number) => string): Report {
  let count = 0;
  const renamed = <Value>(all: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.values(all).map((value) => [nameAt(count++), value]));
  return {
    ...report,
    runs: report.runs.map((run) => ({
      ...run,
      params: renamed(run.params),
      base_params: renamed(run.base_params),
      rules: Object.fromEntries(Object.entries(run.rules).map(([rule, set]) => [rule, renamed(set)])),
    })),
  };
}
