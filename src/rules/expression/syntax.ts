import type { ASTNode } from "@marcbachmann/cel-js";

/** A condition that cannot be judged, whatever the run: the message is what was expected, `known` what may stand there. */
export class Mistake extends Error {
  readonly got: string;
  readonly known: readonly string[];

  constructor(expected: string, got: string, known: readonly string[] = []) {
    super(expected);
    this.got = got;
    this.known = known;
  }
}

/** The parts that a part is made of. */
export function partsOf({ args }: ASTNode): ASTNode[] {
  return [args].flat(2).filter((one) => one !== null && typeof one === "object" && "op" in one);
}

/** A part as it was written, but for parentheses around its first and its last operand. */
export function textOf({ input, start, end }: ASTNode): string {
  return input.slice(start, end);
}
