import type * as z from "zod/mini";
import { sanitizeLine } from "./sanitize.ts";

/**
 * Stops zod at the first issue: a hostile text has millions, and collecting them all exhausts the memory. zod's own
 * `validate` sets these options; the types of `safeParse` do not declare them.
 */
const firstIssue = { reportInput: false, abortEarly: true };

/** Parses JSON from an untrusted source against a schema. Returns its data, or a message of what was expected. */
export function parseUntrustedJson<Data>(
  text: string,
  schema: z.ZodMiniType<Data>,
  what: string,
): { readonly data: Data } | { readonly expected: string } {
  try {
    const { data, error } = schema.safeParse(JSON.parse(text), firstIssue);
    const [issue] = error?.issues ?? [];
    if (!issue && data !== undefined) return { data };
    const path = sanitizeLine(issue?.path.map(String).join(".") ?? "", 200);
    return { expected: `expected ${what}; ${path ? `${path}: ` : ""}${issue?.message}` };
  } catch (thrown) {
    // Millions of unknown keys overflow the stack of one call.
    if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
    return { expected: `expected JSON: ${sanitizeLine(thrown.message, 200)}` };
  }
}
