import { parseName } from "../../../curves/names.ts";
import { matchesEnd } from "../../../text/wildcard.ts";
import type { ColumnConfig } from "../../format.ts";
import { counterAxis } from "../../table/columns.ts";
import { parseNumber } from "../../text/number.ts";
import type { Cells, LineReader } from "../line-table.ts";
import { groupedPattern, numberPattern } from "./number-pattern.ts";

/** A pattern of the config: `Ep {epoch}: tr {train loss} te {val loss}`, where `{_}` is any text. */
export type LinePattern = {
  /** Searched one after the other in a line, each behind the one before. */
  readonly segments: readonly RegExp[];
  /** The names of the numbers, in order. */
  readonly names: readonly string[];
};

/** Parses the patterns that the config names for a file. */
export function linePatternsFor(path: string, { lines = [] }: ColumnConfig): LinePattern[] {
  return lines
    .filter(({ files }) => files.some((glob) => matchesEnd(glob, path)))
    .flatMap(({ pattern }) => {
      const parsed = parseLinePattern(pattern);
      return typeof parsed === "string" ? [] : [parsed];
    });
}

const gap = "_";
const space = String.raw`\s{1,40}`;
const outerSpace = /^\\s\{1,40\}|\\s\{1,40\}$/g;
const maxLength = 500;
const longestLine = 8000;

/** Parses a pattern; returns what is wrong with it as a text. */
export function parseLinePattern(pattern: string): LinePattern | string {
  if (pattern.length > maxLength) return `at most ${maxLength} characters`;
  const names: string[] = [];
  let segment = "";
  const segments: string[] = [];
  let isAfterNumber = false;
  const parts = pattern.split(/(\{[^{}]*\})/);
  for (const [index, part] of parts.entries()) {
    const name = /^\{(.*)\}$/.exec(part)?.[1]?.trim();
    if (name === undefined) {
      if (/[{}]/.test(part)) return "a closing brace for every opening one";
      segment += literal(part);
      if (part !== "") isAfterNumber = false;
    } else if (name === gap) {
      segments.push(segment);
      segment = "";
      isAfterNumber = false;
    } else if (name === "") return "a name in every pair of braces";
    else if (names.includes(name)) return `each name once, got ${JSON.stringify(name)} twice`;
    else if (isAfterNumber) return `text between two numbers, got none before {${name}}`;
    else {
      // `{loss},{acc}` says itself that a comma ends the number.
      const isBeforeComma = parts[index + 1]?.startsWith(",") ?? false;
      const mayBeGrouped = !isBeforeComma && counterAxis(nameOf(name)) !== null;
      const number = mayBeGrouped ? `${groupedPattern}|${numberPattern}` : numberPattern;
      segment += `(${number})(?!${isBeforeComma ? "[\\d.]" : "[\\d.,]"}*\\d)`;
      names.push(name);
      isAfterNumber = true;
    }
  }
  segments.push(segment);
  if (names.length === 0) return "the name of a number in braces, as in {train loss}";
  return {
    segments: segments
      .map((source) => source.replace(outerSpace, ""))
      .filter((source) => source !== "")
      .map((source) => new RegExp(source, "g")),
    names,
  };
}

/** Whether a pattern reads all of these lines. */
export function readsLines(pattern: string, texts: readonly string[]): boolean {
  const parsed = parseLinePattern(pattern);
  return typeof parsed !== "string" && texts.every((text) => match(text, parsed) !== null);
}

/** Makes a reader of the lines that match a pattern. A line without a counter stands where the last one with one did. */
export function readByPatterns(patterns: readonly LinePattern[]): LineReader {
  const counters = new Map<string, number>();
  return (text) => {
    if (text.length > longestLine) return null;
    for (const pattern of patterns) {
      const values = match(text, pattern);
      if (values === null) continue;
      const cells = pattern.names.map((name, index): [string, number] => [
        nameOf(name),
        values[index] ?? Number.NaN,
      ]);
      const own = cells.filter(([name]) => counterAxis(name) !== null);
      if (own.length > 0) counters.clear();
      for (const [name, value] of own) counters.set(name, value);
      return own.length === cells.length ? null : ([...counters, ...cells] satisfies Cells);
    }
    return null;
  };
}

function match(text: string, { segments }: LinePattern): number[] | null {
  const values: number[] = [];
  let at = 0;
  for (const segment of segments) {
    segment.lastIndex = at;
    const found = segment.exec(text);
    if (found === null) return null;
    for (const shown of found.slice(1)) values.push(parseNumber(shown.replaceAll(",", "")) ?? Number.NaN);
    at = found.index + found[0].length;
  }
  return values;
}

/** `train loss` is read as `train/loss`, and `ep` as it is. */
function nameOf(name: string): string {
  const { split, word, metric } = parseName(name);
  return split === null || word === null ? name : `${word}/${metric}`;
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s+/g, space);
}
