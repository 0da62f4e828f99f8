import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type * as z from "zod/mini";
import { error, type Problem } from "../problem.ts";
import { didYouMean } from "./nearest.ts";

/** A text in the config's grammar and what to call it in messages. */
export type Source = { readonly file: string; readonly text: string };

/** A text that fits a grammar, and where its parts stand. */
export type Parsed<Data> = {
  readonly data: Data;
  /** As written: no default filled in, nothing converted. */
  readonly written: unknown;
  /** 1-based line of the key at a path, or of what should hold it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

/** YAML 1.2 by a grammar. All problems at once, each with its line, what was expected and what came. */
export async function parseYaml<Data>(
  source: Source,
  grammar: z.ZodMiniType<Data>,
): Promise<Parsed<Data> | Problem[]> {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return document.errors.map(({ message, pos }) =>
      error(source.file, `expected YAML: ${message}`, lines.linePos(pos[0]).line),
    );
  }
  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(document, path)).line;
  const unsafe = keysCalled(document, "__proto__");
  if (unsafe.length > 0) {
    return unsafe.map((offset) =>
      error(source.file, "`__proto__` is no name here", lines.linePos(offset).line),
    );
  }
  let written: unknown;
  try {
    written = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (thrown) {
    return [error(source.file, thrown instanceof Error ? thrown.message : String(thrown))];
  }
  const checked = await grammar.safeParseAsync(written, { reportInput: true });
  if (checked.success) return { data: checked.data, written, lineOf };
  return checked.error.issues
    .flatMap((issue) => told(issue))
    .map(({ path, message }) => ({ message, line: lineOf(path) }))
    .sort((a, b) => a.line - b.line)
    .map(({ message, line }) => error(source.file, message, line));
}

function keysCalled(document: Document, name: string): number[] {
  const offsets: number[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === name) offsets.push(key.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** Where the key at a path begins, or the item of a list; else where the nearest thing above it does. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  if (path.length === 0) return 0;
  const above = path.slice(0, -1);
  const parent = above.length === 0 ? document.contents : document.getIn(above, true);
  const key =
    isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key;
  const node = key || document.getIn(path, true);
  return isNode(node) && node.range ? node.range[0] : offsetOf(document, above);
}

type Told = { readonly path: readonly PropertyKey[]; readonly message: string };

/** One sentence an issue: where, what was expected, what came. */
function told(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): Told[] {
  const path = [...above, ...issue.path];
  const place = path.length > 0 ? `${path.join(".")}: ` : "";
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: place + unknownKey(key, issue.message),
    }));
  }
  // Of a rule's forms the long one stands last: whoever wrote a mapping meant it.
  const long = issue.code === "invalid_union" ? issue.errors.at(-1) : undefined;
  if (long && isMapping(issue.input)) return long.flatMap((inner) => told(inner, path));
  const meant =
    issue.code === "invalid_value" ? didYouMean(String(issue.input), issue.values.map(String)) : "";
  return [{ path, message: `${place}expected ${issue.message}, got ${shown(issue.input)}${meant}` }];
}

/** `known` lists the keys that may stand there, as `strict` words it. */
function unknownKey(key: string, known: string): string {
  const names = known.split(", ");
  return `unknown ${JSON.stringify(key)}${didYouMean(key, names)} (known: ${known})`;
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
