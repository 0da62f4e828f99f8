import { directionOf } from "../../../curves/names.ts";

/** Directory of one split of a run: `train/`, `validation/`, an Estimator's `eval_<name>/`. */
const split =
  /^(train(ing)?|learn|val(id(ation)?)?|eval(uation)?|dev|test|(val(id(ation)?)?|eval(uation)?)[_-].+)$/i;

/** Directory of one line of a chart, which PyTorch's `add_scalars` writes: `loss_train/`, `loss_val/`. */
const line = /^(.+)_(train(?:ing)?|val(?:id(?:ation)?)?|eval(?:uation)?)$/i;

/** The same of a chart and a line that name the metric both: `loss_loss/`, `loss_val_loss/`. */
const namedLine = /^([^/]{1,100})_(?:(train(?:ing)?|val(?:id(?:ation)?)?|eval(?:uation)?)_)?\1$/i;

/** Directory of one of two networks that train against each other, whose tags need not name it: `D_logs/`, `generator/`. */
const network = /^(?:([dg])_logs?|(gen(?:erator)?|dis(?:c|criminator)?)(?:_logs?)?)$/i;

/** A chart of one metric by its name: with the charts of others beside it, it is of one training. */
const isOfMetric = (name: string) => /^[a-z]+\d*$/i.test(name) && directionOf(name) !== null;

/** Splits a file's path into its run and the prefix of its tags. The prefix of a chart of one metric names that: `loss/train/`. */
export function parseRunPath(path: string): { run: string; prefix: string } {
  const parts = path.split("/").slice(0, -1);
  const directory = parts.at(-1) ?? "";
  const [, name, side] = line.exec(directory) ?? namedLine.exec(directory) ?? [];
  if (name !== undefined) {
    const prefix = side === undefined ? "" : `${side}/`;
    if (isOfMetric(name)) return { run: parts.slice(0, -1).join("/") || ".", prefix: `${name}/${prefix}` };
    return { run: [...parts.slice(0, -1), name].join("/"), prefix };
  }
  const [, letter, word = letter] = network.exec(directory) ?? [];
  if (word !== undefined) return { run: parts.slice(0, -1).join("/") || ".", prefix: `${word}/` };
  if (!split.test(directory)) return { run: parts.join("/") || ".", prefix: "" };
  return { run: parts.slice(0, -1).join("/") || ".", prefix: `${directory}/` };
}
