/** File names that say what kind of file it is, not which training it is of. */
const generic =
  /^((train(ing)?|model|keras|fit)[-_. ]?)?(history|histories|log|logs|logger|training|metrics?|results?|output|out|losses|loss|curves?|console|stdout|printed)$/i;

/**
 * Short names for runs, unique, one for each path given; a file that holds several trainings is given as often.
 * A name is the path without its ending, without a last part that only says what kind of file it is, and
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
      return [file, owners.get(name) === 1 ? name : `${name}/${file.split("/").at(-1)}`];
    }),
  );
  const runs = count(paths);
  const seen = new Map<string, number>();
  return paths.map((path) => {
    const name = names.get(path) ?? path;
    if (runs.get(path) === 1) return name;
    seen.set(path, (seen.get(path) ?? 0) + 1);
    return `${name}#${seen.get(path)}`;
  });
}

function partsOf(path: string): string[] {
  const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  const stem = (parts.pop() ?? path).replace(/\.[^.]+$/, "");
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
