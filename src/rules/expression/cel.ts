import { type ASTNode, Environment, EvaluationError } from "@marcbachmann/cel-js";

/** Without loops, the length of a condition bounds its cost; nobody can review a longer one. */
export const maxLength = 1000;

/** The arithmetic between int (a bigint here) and double, which CEL lacks. */
const mixedArithmetic = {
  "+": (a: number, b: number) => a + b,
  "-": (a: number, b: number) => a - b,
  "*": (a: number, b: number) => a * b,
  "/": (a: number, b: number) => a / b,
};

const cel = new Environment({
  homogeneousAggregateLiterals: false,
  limits: { maxAstNodes: maxLength, maxDepth: 100 },
});
for (const [sign, apply] of Object.entries(mixedArithmetic)) {
  const handle = (a: number | bigint, b: number | bigint) => apply(Number(a), Number(b));
  cel.registerOperator(`double ${sign} int: double`, handle);
  cel.registerOperator(`int ${sign} double: double`, handle);
}
cel.registerOperator("double == int", (a: number, b: bigint) => a === Number(b));

// The arguments that the library passes to a macro.
type Evaluator = { run: (node: ASTNode, context: unknown) => unknown };
type Checker = { check: (node: ASTNode | undefined, context: unknown) => unknown };

// The macro replaces the evaluator's `run`: from then on a result that is not finite is an error, like int division by 0.
cel.registerFunction("finite(ast): bool", ({ args: [operand] }: { readonly args: readonly ASTNode[] }) => ({
  typeCheck: (checker: Checker, _: unknown, context: unknown) => checker.check(operand, context),
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

/** Returns a CEL environment in which NaN is an error, so that it never makes a condition such as `!(0.0 / 0.0 > 1.0)` true. */
export function finiteCel(): Environment {
  const environment = cel.clone();
  environment.evaluate("finite(true)");
  return environment;
}
