import type { ASTNode } from "@marcbachmann/cel-js";
import { gapFields, readGap } from "./gap.ts";
import type { Reading } from "./reading.ts";
import { readSeries, seriesFields } from "./series.ts";
import { ConditionError, textOf } from "./syntax.ts";

/** Resolves a name and its fields to a reading. Throws ConditionError for an unknown name or field. */
export function readingOf(node: ASTNode): Reading {
  const { root, field } = pathOf(node);
  if (root.op === "call") {
    const [called, [first, ...more]] = root.args;
    if (called !== "metric" && called !== "gap_of")
      throw new ConditionError("metric or gap_of", called, ["metric", "gap_of"]);
    const name = first?.op === "value" ? first.args : null;
    // A computed name could not be looked up before evaluation.
    if (typeof name !== "string" || more.length > 0)
      throw new ConditionError(`the name of a metric in quotes, as in ${called}("val/loss")`, textOf(node));
    return called === "metric" ? seriesReading(name, root, field) : gapReading(name, root, field);
  }
  const name = root.args;
  if (name === "gap") return gapReading(null, root, field);
  if (name === "params") {
    if (field === "") throw new ConditionError('a param, as in params.lr or params["batch size"]', name);
    return paramReading(field);
  }
  if (name !== "run" && name !== "evaluations") return seriesReading(name, root, field);
  if (field !== "") throw new ConditionError(`${name} alone: it has no fields`, textOf(node));
  return name === "run"
    ? { type: "string", read: ({ run }) => ({ value: run.name }) }
    : { type: "double", read: ({ run }) => ({ value: run.evaluations }) };
}

function seriesReading(name: string, root: ASTNode, field: string): Reading {
  const known = fieldOf(seriesFields, root, field);
  return { type: "double", read: (subject) => readSeries(name, known, subject) };
}

function gapReading(metric: string | null, root: ASTNode, field: string): Reading {
  const known = fieldOf(gapFields, root, field);
  return { type: "double", read: ({ run }) => readGap(metric, known, run) };
}

function paramReading(param: string): Reading {
  return {
    type: "dyn",
    read: ({ run: { params } }) => {
      const value = Object.hasOwn(params, param) ? params[param] : undefined;
      if (value !== undefined) return { value };
      return {
        reason: "missing-param",
        facts: { param, recorded: Object.keys(params).join(", ") || "none" },
      };
    },
  };
}

type Root = Extract<ASTNode, { op: "id" | "call" }>;

/** Splits `params.optimizer["lr"]` into its root, `params`, and the field, `optimizer.lr`. */
function pathOf(node: ASTNode): { readonly root: Root; readonly field: string } {
  if (node.op === "id" || node.op === "call") return { root: node, field: "" };
  if (node.op === "." || node.op === "[]") {
    const [left, right] = node.args;
    const name = typeof right === "string" ? right : right.op === "value" ? right.args : null;
    // Parentheses or a comment inside would make its text differ from its range.
    const isPlain = /^\s*[.[]/.test(node.input.slice(left.end));
    const { root, field } = pathOf(left);
    if (typeof name === "string" && isPlain) return { root, field: field === "" ? name : `${field}.${name}` };
  }
  throw new ConditionError('a name, such as val_loss.best or params["lr"]', textOf(node));
}

function fieldOf<Field extends string>(fields: readonly Field[], root: ASTNode, asked: string): Field {
  const name = textOf(root);
  const field = fields.find((known) => known === asked);
  if (field !== undefined) return field;
  if (asked !== "") throw new ConditionError(`a field of ${name} (${fields.join(", ")})`, asked, fields);
  const hint =
    root.op === "id" && name !== "gap" ? ' (for a name with other characters: metric("val/loss").last)' : "";
  throw new ConditionError(`a field of ${name}, such as ${name}.last${hint}`, name, ["evaluations", "run"]);
}
