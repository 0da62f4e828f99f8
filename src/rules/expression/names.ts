import type { ASTNode } from "@marcbachmann/cel-js";
import { gapFields, readGap } from "./gap.ts";
import type { Reading } from "./reading.ts";
import { readSeries, seriesFields } from "./series.ts";
import { Mistake, textOf } from "./syntax.ts";

/** What a name, with the fields behind it, reads of the run. Throws Mistake where it names nothing. */
export function readingOf(node: ASTNode): Reading {
  const { root, field } = path(node);
  if (root.op === "call") {
    const [called, [first, ...more]] = root.args;
    if (called !== "metric" && called !== "gap_of")
      throw new Mistake("metric or gap_of", called, ["metric", "gap_of"]);
    const name = first?.op === "value" ? first.args : null;
    // A name that is only known at judging could not be looked up before.
    if (typeof name !== "string" || more.length > 0)
      throw new Mistake(`the name of a metric in quotes, as in ${called}("val/loss")`, textOf(node));
    return called === "metric" ? seriesOf(name, root, field) : gapOf(name, root, field);
  }
  const name = root.args;
  if (name === "gap") return gapOf(null, root, field);
  if (name === "params") {
    if (field === "") throw new Mistake('a param, as in params.lr or params["batch size"]', name);
    return paramOf(field);
  }
  if (name !== "run" && name !== "evaluations") return seriesOf(name, root, field);
  if (field !== "") throw new Mistake(`${name} alone: it has no fields`, textOf(node));
  return name === "run"
    ? { type: "string", of: ({ run }) => ({ value: run.name }) }
    : { type: "double", of: ({ run }) => ({ value: run.evaluations }) };
}

function seriesOf(name: string, root: ASTNode, field: string): Reading {
  const asked = oneOf(seriesFields, root, field);
  return { type: "double", of: (subject) => readSeries(name, asked, subject) };
}

function gapOf(metric: string | null, root: ASTNode, field: string): Reading {
  const asked = oneOf(gapFields, root, field);
  return { type: "double", of: ({ run }) => readGap(metric, asked, run) };
}

function paramOf(param: string): Reading {
  return {
    type: "dyn",
    of: ({ run: { params } }) => {
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

/** `params.optimizer["lr"]`: the name `params` and what is behind it, `optimizer.lr`. */
function path(node: ASTNode): { readonly root: Root; readonly field: string } {
  if (node.op === "id" || node.op === "call") return { root: node, field: "" };
  if (node.op === "." || node.op === "[]") {
    const [left, right] = node.args;
    const name = typeof right === "string" ? right : right.op === "value" ? right.args : null;
    // With parentheses or a comment within, its text would not begin and end where it does itself.
    const isPlain = /^\s*[.[]/.test(node.input.slice(left.end));
    const { root, field } = path(left);
    if (typeof name === "string" && isPlain) return { root, field: field === "" ? name : `${field}.${name}` };
  }
  throw new Mistake('a name, such as val_loss.best or params["lr"]', textOf(node));
}

function oneOf<Field extends string>(fields: readonly Field[], root: ASTNode, asked: string): Field {
  const whole = textOf(root);
  const field = fields.find((one) => one === asked);
  if (field !== undefined) return field;
  if (asked !== "") throw new Mistake(`a field of ${whole} (${fields.join(", ")})`, asked, fields);
  const hint =
    root.op === "id" && whole !== "gap" ? ' (a name of other characters as in metric("val/loss").last)' : "";
  throw new Mistake(`a field of ${whole}, such as ${whole}.last${hint}`, whole, ["evaluations", "run"]);
}
