import { sanitizeLine } from "../text/sanitize.ts";

/** Names of files and directories that tell their kind but not which training they belong to. */
const generic =
  /^((train(ing|er)?|model|keras|fit|wandb|evals?)[-_. ]?)?(history(dict)?|histories|logs?|logger|training|metrics?|results?|summary|scalars|state|output|out|losses|loss|curves?|console|stdout|printed|dvclive|catboost_info|vis_data|tensorboard|tb(_logs)?|runs)$/i;

/** More would not fit into a table or a headline. */
const maxLength = 80;

/**
 * Returns a short, unique name for each path; a directory's path ends with a slash, and the path of a file
 * with several trainings is given once for each. A name is the path without its extension, without a last
 * part that only tells the kind of file, and without the directories common to all:
 * `runs/resnet/history.json`, `runs/vgg/history.json` → `resnet`, `vgg`.
 */
export function runNames(paths: readonly string[]): string[] {
  const files = [...new Set(paths)];
  const parts = files.map(pathParts);
  const shared = sharedLength(parts);
  const short = parts.map((all) => all.slice(Math.min(shared, all.length - 1)).join("/"));
  const uses = count(short);
  const names = new Map(
    files.map((file, i) => {
      const name = short[i] ?? file;
      return [
        file,
        uses.get(name) === 1 ? name : `${name}/${file.split("/").findLast((part) => part !== "")}`,
      ];
    }),
  );
  return numbered(paths.map((path) => shortened(names.get(path) ?? path)));
}

/** Puts a name on one line and keeps the end of a long one, which identifies it better than the beginning. */
function shortened(name: string): string {
  const line = sanitizeLine(name, Number.POSITIVE_INFINITY) || "run";
  return line.length <= maxLength ? line : `…${line.slice(1 - maxLength)}`;
}

/** `a`, `b`, `a` → `a#1`, `b`, `a#2`. */
function numbered(names: readonly string[]): string[] {
  const uses = count(names);
  const seen = new Map<string, number>();
  return names.map((name) => {
    if (uses.get(name) === 1) return name;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return `${name}#${seen.get(name)}`;
  });
}

/** The parts of a path that may name a training: without the extension, and without a last part that only tells its kind. */
export function pathParts(path: string): string[] {
  const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  const last = parts.pop() ?? "run";
  const stem = path.endsWith("/") ? last : last.replace(/\.[^.]+$/, "");
  return parts.length > 0 && generic.test(stem) ? parts : [...parts, stem];
}

/** How many parts at the beginning are the same in all paths. */
export function sharedLength(all: readonly (readonly string[])[]): number {
  const [first = []] = all;
  const differs = first.findIndex((part, i) => all.some((parts) => parts[i] !== part));
  return differs < 0 ? first.length : differs;
}

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
