import { sanitizeLine } from "../text/sanitize.ts";

/** Names that say what kind of file or directory it is, not which training it is of. */
const generic =
  /^((train(ing|er)?|model|keras|fit|wandb|evals?)[-_. ]?)?(history(dict)?|histories|logs?|logger|training|metrics?|results?|summary|scalars|state|output|out|losses|loss|curves?|console|stdout|printed|dvclive|catboost_info|vis_data|tensorboard|tb(_logs)?|runs)$/i;

/** A table and a headline have no room for more. */
const longest = 80;

/**
 * Short names for runs, unique, one for each path given; a file that holds several trainings is given as often, and
 * the path of a directory ends with a slash. A name is the path without its ending, without a last part that only says what kind of file it is, and
 * without the directories that all share: `runs/resnet/history.json`, `runs/vgg/history.json` → `resnet`, `vgg`.
 */
export function runNames(paths: readonly string[]): string[] {
  const files = [...new Set(paths)];
  const parts = files.map(partsOf);
  const shared = sharedLength(parts);
  const short = parts.map((all) => all.slice(Math.min(shared, all.length - 1)).join("/"));
  const owners = count(short);
  const names = new Map(
    files.map((file, i) => {
      const name = short[i] ?? file;
      return [
        file,
        owners.get(name) === 1 ? name : `${name}/${file.split("/").findLast((part) => part !== "")}`,
      ];
    }),
  );
  return numbered(paths.map((path) => shortened(names.get(path) ?? path)));
}

/** On one line; of a long name the end tells more than the beginning. */
function shortened(name: string): string {
  const line = sanitizeLine(name, Number.POSITIVE_INFINITY) || "run";
  return line.length <= longest ? line : `…${line.slice(1 - longest)}`;
}

/** `a`, `b`, `a` → `a#1`, `b`, `a#2`. */
function numbered(names: readonly string[]): string[] {
  const owners = count(names);
  const seen = new Map<string, number>();
  return names.map((name) => {
    if (owners.get(name) === 1) return name;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return `${name}#${seen.get(name)}`;
  });
}

function partsOf(path: string): string[] {
  const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  const last = parts.pop() ?? "run";
  const stem = path.endsWith("/") ? last : last.replace(/\.[^.]+$/, "");
  return parts.length > 0 && generic.test(stem) ? parts : [...parts, stem];
}

function sharedLength(all: readonly (readonly string[])[]): number {
  const [first = []] = all;
  const differs = first.findIndex((part, i) => all.some((parts) => parts[i] !== part));
  return differs < 0 ? first.length : differs;
}

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
