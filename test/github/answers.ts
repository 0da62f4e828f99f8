/** The form of an answer, and those that many operations share. */
import type { Call, Fields, Json } from "./contract.ts";
import type { State } from "./state.ts";

export type Answer = {
  readonly status: number;
  /** A string goes out as it is, all else as JSON. */
  readonly body: Json;
  readonly headers?: Readonly<Record<string, string>>;
  /** The page this is and the last one, for the Link header. */
  readonly pages?: { readonly at: number; readonly last: number };
};
/** `raw` is whether the client asked for a file's own bytes; `blobs` is where artifacts lie. */
export type Context = {
  readonly state: State;
  readonly call: Call;
  readonly raw: boolean;
  readonly blobs: string;
};
export type Route = (context: Context) => Answer;

const DOCS = "https://docs.github.com/rest";

export function refusal(status: number, message: string, errors?: Json): Answer {
  const body = { message, documentation_url: DOCS, status: String(status) };
  return { status, body: errors === undefined ? body : { ...body, errors } };
}
export const notFound = refusal(404, "Not Found");
export const forbidden = refusal(403, "Resource not accessible by integration");

export function invalid(resource: string, field: string, message: string): Answer {
  return refusal(422, "Validation Failed", [{ resource, code: "unprocessable", field, message }]);
}

/** A filter that GitHub knows and this server does not would be silently left out. */
export function refuseToGuess(call: Call, unknown: Readonly<Record<string, string | undefined>>): void {
  const names = Object.keys(unknown);
  if (names.length > 0) throw new Error(`${call.operation}: teach the tests' GitHub ?${names.join(", ?")}`);
}

/** The part of `items` that was asked for; `name` is that of the list inside an object with a count. */
export function page<Item>(
  call: Call,
  items: readonly Item[],
  body: (item: Item) => Fields,
  name?: string,
): Answer {
  const size = Math.min(Number(call.query.per_page ?? 30), 100);
  const at = Number(call.query.page ?? 1);
  const shown = items.slice((at - 1) * size, at * size).map(body);
  const last = Math.max(1, Math.ceil(items.length / size));
  return {
    status: 200,
    body: name === undefined ? shown : { total_count: items.length, [name]: shown },
    pages: { at, last },
  };
}
