/** What one writer writes beside its other splits: `train/`, `validation/`, and an Estimator's `eval_<name>/`. */
const split =
  /^(train(ing)?|learn|val(id(ation)?)?|eval(uation)?|dev|test|(val(id(ation)?)?|eval(uation)?)[_-].+)$/i;

/** `add_scalars` of PyTorch writes a directory for each line of its chart: `loss_train/`, `loss_val/`. */
const line = /^(.+)_(train(?:ing)?|val(?:id(?:ation)?)?|eval(?:uation)?)$/i;

/** Where a file lies: its run, and what its tags are called behind. */
export function parseRunPath(path: string): { run: string; prefix: string } {
  const parts = path.split("/").slice(0, -1);
  const directory = parts.at(-1) ?? "";
  const [, name, side] = line.exec(directory) ?? [];
  if (name !== undefined) return { run: [...parts.slice(0, -1), name].join("/"), prefix: `${side}/` };
  if (!split.test(directory)) return { run: parts.join("/") || ".", prefix: "" };
  return { run: parts.slice(0, -1).join("/") || ".", prefix: `${directory}/` };
}
