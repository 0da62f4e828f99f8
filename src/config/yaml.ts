import { closestMatch } from "leven";
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type * as z from "zod/mini";
import { error, type Problem } from "../problem.ts";

/** A text in the config's grammar and what to call it in messages. */
export type Source = { readonly file: string; readonly text: string };

/** A text that fits a grammar, and where its parts stand. */
export type Parsed<Data> = {
  readonly data: Data;
  /** As written: no default filled in, nothing converted. */
  readonly written: unknown;
  /** 1-based line of the key at a path; null where there is none. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | null;
};

/** YAML 1.2 by a grammar. All problems at once, each with its line, what was expected and what came. */
export function parseYaml<Data>(source: Source, grammar: z.ZodMiniType<Data>): Parsed<Data> | Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return document.errors.map(({ message, pos }) =>
      error(source.file, `expected YAML: ${message}`, lines.linePos(pos[0]).line),
    );
  }
  const lineOf = (path: readonly PropertyKey[]) => {
    const offset = offsetOf(document, path);
    return offset === null ? null : lines.linePos(offset).line;
  };
  let written: unknown;
  try {
    written = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (thrown) {
    return [error(source.file, thrown instanceof Error ? thrown.message : String(thrown))];
  }
  const checked = grammar.safeParse(written, { reportInput: true });
  if (checked.success) return { data: checked.data, written, lineOf };
  return checked.error.issues.flatMap((issue) => told(issue)).map(({ path, message }) => error(source.file, message, lineOf(path)));
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number | null {
  if (path.length === 0) return 0;
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    return isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

type Told = { readonly path: readonly PropertyKey[]; readonly message: string };

/** One sentence an issue: where, what was expected, what came. */
function told(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): Told[] {
  const path = [...above, ...issue.path];
  const place = path.length > 0 ? `${path.join(".")}: ` : "";
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...path, key], message: place + unknownKey(key, issue.message) }));
  }
  // Of a rule's forms the long one stands last: whoever wrote a mapping meant it.
  const long = issue.code === "invalid_union" ? issue.errors.at(-1) : undefined;
  if (long && isMapping(issue.input)) return long.flatMap((inner) => told(inner, path));
  return [{ path, message: `${place}expected ${issue.message}, got ${shown(issue.input)}` }];
}

/** `known` lists the keys that may stand there, as `strict` words it. */
function unknownKey(key: string, known: string): string {
  const nearest = closestMatch(key, known.split(", "), { maxDistance: 3 });
  return `unknown ${JSON.stringify(key)}${nearest ? `; did you mean "${nearest}"?` : ""} (known: ${known})`;
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (isMapping(value)) return "a mapping";
  return typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : String(value);
}
