import { type ASTNode, Environment, EvaluationError } from "@marcbachmann/cel-js";

/** Longer than anybody can review; it bounds what a condition costs, as it has no loops. */
export const longest = 1000;

/** The arithmetic that CEL lacks: between a whole number, a bigint here, and another. */
const mixed = {
  "+": (a: number, b: number) => a + b,
  "-": (a: number, b: number) => a - b,
  "*": (a: number, b: number) => a * b,
  "/": (a: number, b: number) => a / b,
};

const cel = new Environment({
  homogeneousAggregateLiterals: false,
  limits: { maxAstNodes: longest, maxDepth: 100 },
});
for (const [sign, apply] of Object.entries(mixed)) {
  const handle = (a: number | bigint, b: number | bigint) => apply(Number(a), Number(b));
  cel.registerOperator(`double ${sign} int: double`, handle);
  cel.registerOperator(`int ${sign} double: double`, handle);
}
cel.registerOperator("double == int", (a: number, b: bigint) => a === Number(b));

// What the library hands to a macro.
type Evaluator = { run: (node: ASTNode, context: unknown) => unknown };
type Checker = { check: (node: ASTNode | undefined, context: unknown) => unknown };

/** From then on a number that is not finite is an error, as is a whole number divided by 0. */
cel.registerFunction("finite(ast): bool", ({ args: [truth] }: { readonly args: readonly ASTNode[] }) => ({
  typeCheck: (checker: Checker, _: unknown, context: unknown) => checker.check(truth, context),
  evaluate: (evaluator: Evaluator) => {
    const run = evaluator.run.bind(evaluator);
    evaluator.run = (node, context) => {
      const value = run(node, context);
      if (typeof value !== "number" || Number.isFinite(value)) return value;
      throw new EvaluationError(String(value), node);
    };
    return true;
  },
}));

/** CEL in which no condition is true by NaN, as `!(0.0 / 0.0 > 1.0)` is. */
export function finiteCel(): Environment {
  const environment = cel.clone();
  environment.evaluate("finite(true)");
  return environment;
}
