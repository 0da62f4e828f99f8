import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type * as z from "zod/mini";
import { error, type Problem } from "../problems.ts";
import { didYouMean } from "../text/did-you-mean.ts";
import { sanitizeLine } from "../text/sanitize.ts";

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
 * Parses YAML 1.2 by a grammar, or returns all problems, each with its line, the expected and the actual
 * value.
 */
export async function parseYaml<Data>(
  source: ConfigText,
  grammar: z.ZodMiniType<Data>,
): Promise<Parsed<Data> | Problem[]> {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return document.errors.map(({ code, message, pos }) => {
      const expected = code === "MULTIPLE_DOCS" ? "expected one YAML document" : `expected YAML: ${message}`;
      return error(source.file, expected, lines.linePos(pos[0]).line);
    });
  }
  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(document, path)).line;
  const invalid = yamlProblems(document);
  if (invalid.length > 0) {
    return invalid.map(({ offset, message }) => error(source.file, message, lines.linePos(offset).line));
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
    .flatMap((issue) => explain(issue))
    .map(({ path, message }) => ({ message, line: lineOf(path) }))
    .sort((a, b) => a.line - b.line)
    .map(({ message, line }) => error(source.file, message, line));
}

type YamlProblem = { readonly offset: number; readonly message: string };

const yamlTag = "tag:yaml.org,2002:";
const plainTags = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"].map((name) => yamlTag + name),
);

/**
 * Finds valid YAML that makes no sense in a config: tags beyond plain data, undefined aliases, a prototype
 * key, keys that are no names.
 */
function yamlProblems(document: Document): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Pair: (_, { key }) => {
      const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      // The library takes minutes to make a name of a key like `? ? ? …`.
      if (!isScalar(key)) problems.push({ offset, message: "expected a name as key, got a list or mapping" });
      else if (key.value === "__proto__") problems.push({ offset, message: "unexpected key `__proto__`" });
    },
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        if (!anchors.has(node.source))
          problems.push({ offset, message: `expected an anchor &${node.source} before *${node.source}` });
        return;
      }
      if (node.anchor !== undefined) anchors.add(node.anchor);
      if (node.tag !== undefined && !plainTags.has(node.tag))
        problems.push({ offset, message: `expected plain data, got ${describeTag(node.tag)}` });
    },
  });
  return problems;
}

function describeTag(tag: string): string {
  return tag === `${yamlTag}binary` ? "binary data" : `the tag ${sanitizeLine(tag.replace(yamlTag, "!!"))}`;
}

/** Returns the offset of the key or list item at a path, else that of its nearest existing parent. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  if (path.length === 0) return 0;
  const above = path.slice(0, -1);
  const parent = above.length === 0 ? document.contents : document.getIn(above, true);
  const key =
    isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key;
  const node = key || document.getIn(path, true);
  return isNode(node) && node.range ? node.range[0] : offsetOf(document, above);
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** Explains an issue in one sentence per problem: where it is, what was expected, and the actual value. */
function explain(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): Issue[] {
  const path = [...above, ...issue.path];
  const place = path.length > 0 ? `${sanitizeLine(path.join("."), 200)}: ` : "";
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
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
