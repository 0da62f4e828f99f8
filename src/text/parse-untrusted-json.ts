import type * as z from "zod/mini";
import { sanitizeLine } from "./sanitize.ts";

/**
 * zod ends at the first thing that is wrong: a hostile text has millions of them, and to tell each takes more memory than
 * there is. It is what its `validate` sets; the types of `safeParse` do not know of it.
 */
const firstIssue = { reportInput: false, abortEarly: true };

/** JSON that others wrote, held against a schema: its data, or what was expected. */
export function parseUntrustedJson<Data>(
  text: string,
  schema: z.ZodMiniType<Data>,
  what: string,
): { readonly data: Data } | { readonly expected: string } {
  try {
    const { data, error } = schema.safeParse(JSON.parse(text), firstIssue);
    const [issue] = error?.issues ?? [];
    if (!issue && data !== undefined) return { data };
    return {
      expected: `expected ${what}, its ${sanitizeLine(issue?.path.map(String).join(".") ?? "", 200)} is none: ${issue?.message}`,
    };
  } catch (thrown) {
    // Names by the million, each wrong, are more than a call takes.
    if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
    return { expected: `expected JSON: ${sanitizeLine(thrown.message, 200)}` };
  }
}
