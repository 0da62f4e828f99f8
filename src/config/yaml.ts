import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from "yaml";
import type * as z from "zod/mini";
import { error, type Problem } from "../problems.ts";
import { didYouMean } from "../text/did-you-mean.ts";
import { sanitizeLine } from "../text/sanitize.ts";

/** More would fill the log, and nobody mends them all at once. */
const maxProblems = 50;

/** A config text, and its name in messages. */
export type ConfigText = { readonly file: string; readonly text: string };

/** A text that fits a grammar. */
export type Parsed<Data> = {
  readonly data: Data;
  /** As written, without defaults and conversions. */
  readonly written: unknown;
  /** Returns the 1-based line of the key at a path, or of its nearest existing parent. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

/**
 * Parses YAML 1.2 by a grammar, or returns the first `maxProblems` problems, each with its line, the expected
 * and the actual value.
 */
export async function parseYaml<Data>(
  source: ConfigText,
  grammar: z.ZodMiniType<Data>,
): Promise<Parsed<Data> | Problem[]> {
  const lines = new LineCounter();
  const problemsAt = (found: readonly YamlProblem[]) => {
    const shown = found
      .slice(0, maxProblems)
      .map(({ offset, message }) => error(source.file, message, lines.linePos(offset).line))
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    if (found.length <= maxProblems) return shown;
    return [...shown, error(source.file, `stopped after ${maxProblems} problems`)];
  };
  // The library compares each key with all others of its mapping; `yamlProblems` finds repeated keys.
  const document = parseDocument(source.text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  if (document.errors.length > 0) return problemsAt(document.errors.map(syntaxProblem));
  const invalid = yamlProblems(document);
  if (invalid.length > 0) return problemsAt(invalid);
  const offsetOf = offsetsIn(document);
  let written: unknown;
  try {
    written = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (thrown) {
    return [error(source.file, thrown instanceof Error ? thrown.message : String(thrown))];
  }
  const checked = await grammar.safeParseAsync(written, { reportInput: true });
  if (checked.success) {
    const lineOf = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(path)).line;
    return { data: checked.data, written, lineOf };
  }
  const issues = checked.error.issues.slice(0, maxProblems + 1).flatMap((issue) => explain(issue));
  return problemsAt(issues.map(({ path, message }) => ({ offset: offsetOf(path), message })));
}

type YamlProblem = { readonly offset: number; readonly message: string };

function syntaxProblem({ code, message, pos }: YAMLParseError): YamlProblem {
  const expected = code === "MULTIPLE_DOCS" ? "expected one YAML document" : `expected YAML: ${message}`;
  return { offset: pos[0], message: expected };
}

const yamlTag = "tag:yaml.org,2002:";
const plainTags = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"].map((name) => yamlTag + name),
);

/**
 * Finds what the parser lets pass and makes no sense in a config: repeated keys, tags beyond plain data,
 * undefined aliases, a prototype key, keys that are no names.
 */
function yamlProblems(document: Document): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        if (!anchors.has(node.source))
          problems.push({ offset, message: `expected an anchor &${node.source} before *${node.source}` });
        return;
      }
      if (isMap(node)) for (const problem of keyProblems(node)) problems.push(problem);
      if (node.anchor !== undefined) anchors.add(node.anchor);
      if (node.tag !== undefined && !plainTags.has(node.tag))
        problems.push({ offset, message: `expected plain data, got ${describeTag(node.tag)}` });
    },
  });
  return problems;
}

function* keyProblems({ items }: YAMLMap): Generator<YamlProblem> {
  const names = new Set<string>();
  for (const { key } of items) {
    const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
    // The library takes minutes to make a name of a key like `? ? ? …`.
    if (!isScalar(key)) yield { offset, message: "expected a name as key, got a list or mapping" };
    else if (key.value === "__proto__") yield { offset, message: "unexpected key `__proto__`" };
    else if (names.has(String(key.value)))
      yield { offset, message: `duplicate key ${JSON.stringify(sanitizeLine(String(key.value), 60))}` };
    else names.add(String(key.value));
  }
}

function describeTag(tag: string): string {
  return tag === `${yamlTag}binary` ? "binary data" : `the tag ${sanitizeLine(tag.replace(yamlTag, "!!"))}`;
}

/**
 * Returns a function that gives the offset of the key or list item at a path, else that of its nearest existing
 * parent. It searches each mapping once, so that a config of any length takes time in proportion.
 */
function offsetsIn(document: Document): (path: readonly PropertyKey[]) => number {
  const indexes = new Map<YAMLMap, Map<unknown, Pair>>();
  const pairOf = (mapping: YAMLMap, name: PropertyKey) => {
    const index = indexes.get(mapping) ?? new Map(mapping.items.map((pair) => [keyOf(pair), pair]));
    indexes.set(mapping, index);
    return index.get(name);
  };
  return (path) => {
    let [node, offset]: [unknown, number] = [document.contents, 0];
    for (const name of path) {
      const pair = isMap(node) ? pairOf(node, name) : undefined;
      const value: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(name)] : undefined;
      const place = pair ? pair.key : value;
      if (!isNode(place) || !place.range) break;
      [node, offset] = [value, place.range[0]];
    }
    return offset;
  };
}

function keyOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : null;
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** Explains an issue in one sentence per problem: where it is, what was expected, and the actual value. */
function explain(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): Issue[] {
  const path = [...above, ...issue.path];
  const place = path.length > 0 ? `${sanitizeLine(path.join("."), 200)}: ` : "";
  if (issue.code === "unrecognized_keys") {
    return issue.keys.slice(0, maxProblems + 1).map((key) => ({
      path: [...path, key],
      message: place + unknownKey(key, issue.message),
    }));
  }
  // The long form of a rule is last in its union: for a mapping, report the issues of that form.
  const long = issue.code === "invalid_union" ? issue.errors.at(-1) : undefined;
  if (long && isMapping(issue.input)) return long.flatMap((inner) => explain(inner, path));
  const suggestion =
    issue.code === "invalid_value" ? didYouMean(String(issue.input), issue.values.map(String)) : "";
  return [
    { path, message: `${place}expected ${issue.message}, got ${describeValue(issue.input)}${suggestion}` },
  ];
}

/** `known` is the list of keys that `strictMapping` puts into its issue. */
function unknownKey(key: string, known: string): string {
  const suggestion = didYouMean(key, known.split(", "));
  return `unknown ${JSON.stringify(key)}${suggestion === "" ? ` (known: ${known})` : suggestion}`;
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function describeValue(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (isMapping(value)) return Object.keys(value).length > 0 ? "a mapping" : "an empty mapping";
  return typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : String(value);
}
