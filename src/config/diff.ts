import { stringify } from "yaml";
import { isMapping } from "./yaml.ts";

/** A value that only one of two configs has, as a line of YAML; null on the side without it. */
export type Difference = {
  /** The keys that lead to it: `metrics.quality.train`. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** Compares two normalised values: mappings key by key, lists item by item. */
export function diff(path: string, before: unknown, after: unknown): Difference[] {
  const [was, is] = [toJson(before), toJson(after)];
  if (was === is) return [];
  const parts =
    isMapping(before) && isMapping(after)
      ? diffMappings(path, before, after)
      : diffLists(path, before ?? [], after ?? []);
  // Else only the order differs, or how often an item occurs.
  return parts.length > 0 ? parts : [{ path, before: toYaml(was), after: toYaml(is) }];
}

type Mapping = Readonly<Record<string, unknown>>;

function diffMappings(path: string, before: Mapping, after: Mapping): Difference[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => diff(path === "" ? key : `${path}.${key}`, before[key], after[key]));
}

function diffLists(path: string, before: unknown, after: unknown): Difference[] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [];
  const toSet = (items: readonly unknown[]) => new Set(items.map((item) => JSON.stringify(item)));
  const [was, is] = [toSet(before), toSet(after)];
  return [
    ...[...was].filter((item) => !is.has(item)).map((item) => ({ path, before: toYaml(item), after: null })),
    ...[...is].filter((item) => !was.has(item)).map((item) => ({ path, before: null, after: toYaml(item) })),
  ];
}

/** A key without a value is one that is not set. */
function toJson(value: unknown): string | null {
  return JSON.stringify(value ?? undefined, (_, inner) => inner ?? undefined) ?? null;
}

/** As a person would write it in one line; as JSON, where a text of several lines would take more. */
function toYaml(json: string | null): string | null {
  if (json === null) return null;
  const options = { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 } as const;
  const line = stringify(JSON.parse(json), options).trimEnd();
  return line.includes("\n") ? json : line;
}
