/** GitHub's own OpenAPI description as a judge of both sides, and as the source of what a test does not care about. */
import { readFileSync } from "node:fs";
import addFormats from "ajv-formats";
import { OpenAPIBackend } from "openapi-backend";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Fields = { readonly [key: string]: Json };

type PathName =
  | "owner"
  | "repo"
  | "issue_number"
  | "comment_id"
  | "pull_number"
  | "commit_sha"
  | "ref"
  | "basehead"
  | "path"
  | "sha"
  | "workflow_id"
  | "run_id"
  | "artifact_id";
type QueryName =
  | "per_page"
  | "page"
  | "since"
  | "state"
  | "head"
  | "base"
  | "ref"
  | "branch"
  | "event"
  | "status"
  | "head_sha"
  | "exclude_pull_requests"
  | "name"
  | "sha"
  | "direction"
  | "creator";
type BodyName = "body" | "title" | "state" | "state_reason" | "context" | "description" | "target_url";

/** A request that the description knows, taken apart. */
export type Call = {
  /** As GitHub calls it: `issues/create-comment`. */
  readonly operation: string;
  readonly path: Readonly<Partial<Record<PathName, string>>>;
  readonly query: Readonly<Partial<Record<QueryName, string>>>;
  readonly body: Readonly<Partial<Record<BodyName, Json>>>;
};

type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly format?: string;
  readonly enum?: readonly Json[];
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
};
type Response = {
  readonly $ref?: string;
  readonly content?: { readonly "application/json"?: { readonly schema: Schema } };
};
type Operation = { readonly operationId: string; readonly responses: Readonly<Record<string, Response>> };
type Description = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
};

export type Contract = {
  /** The call, or why it is none. `operation` is null where GitHub has no such route among those we use. */
  readonly read: (method: string, target: string, body: string) => Call | Refusal;
  /** `given` completed by what GitHub always sends, and checked: a wrong answer of the tests' own throws. */
  readonly answer: (operation: string, status: number, given: Json) => Json;
};
export type Refusal = { readonly operation: string | null; readonly errors: readonly string[] };

const FILE = new URL("openapi.json", import.meta.url);
let opened: Promise<Contract> | null = null;

/** Compiling the schemas takes longer than a test, so all servers of a test file share them. */
export function openContract(): Promise<Contract> {
  opened ??= load();
  return opened;
}

/** GitHub says null for a fork that is gone, which its description leaves out. */
const HEAD =
  '"head":{"type":"object","properties":{"label":{"type":"string"},"ref":{"type":"string"},"repo":';
const REPOSITORY = '{"$ref":"#/components/schemas/repository"}';
/** A number in a path is a string as well: it fits both, and the description wants exactly one. */
const NUMBER_OR_NAME = '[{"type":"integer"},{"type":"string"}]';

async function load(): Promise<Contract> {
  const text = readFileSync(FILE, "utf8")
    .replaceAll(`${HEAD}${REPOSITORY}`, `${HEAD}{"anyOf":[${REPOSITORY},{"enum":[null]}]}`)
    .replaceAll(`"oneOf":${NUMBER_OR_NAME}`, `"anyOf":${NUMBER_OR_NAME}`);
  const description: Description = JSON.parse(text);
  const backend = await new OpenAPIBackend({
    definition: JSON.parse(text),
    quick: true,
    ajvOpts: { strict: false, allErrors: true, formats: { repo: true } },
    customizeAjv: (ajv) => addFormats.default(ajv),
  }).init();

  function read(method: string, target: string, body: string): Call | Refusal {
    // GitHub's description has no listing of the root, which GitHub has.
    const [path = "", query = ""] = target.replace(/(\/contents)\/?(?=\?|$)/, "$1/%2F").split("?", 2);
    const request = { method, path, query, headers: {}, ...(body === "" ? {} : { body }) };
    const operation = backend.matchOperation(request);
    if (operation?.operationId === undefined) return { operation: null, errors: ["no such operation"] };
    if (body !== "" && operation.requestBody === undefined) {
      return { operation: operation.operationId, errors: ["a body where none belongs"] };
    }
    const { valid, errors } = backend.validateRequest(request, operation);
    if (!valid) return { operation: operation.operationId, errors: errors?.map(sentence) ?? [] };
    return {
      operation: operation.operationId,
      path: placeholders(operation.path, path),
      query: Object.fromEntries(new URLSearchParams(query)),
      body: body === "" ? {} : JSON.parse(body),
    };
  }

  function answer(operation: string, status: number, given: Json): Json {
    const schema = responseSchema(description, operation, status);
    const whole = schema === null ? given : complete(description, schema, given);
    const { valid, errors } = backend.validateResponse(whole, operation, status);
    if (valid) return whole;
    throw new Error(`answer ${status} to ${operation}: ${errors?.slice(0, 3).map(sentence).join("; ")}`);
  }

  return { read, answer };
}

function sentence(error: {
  instancePath: string;
  message?: string;
  params: Record<string, unknown>;
}): string {
  return `${error.instancePath} ${error.message ?? "is wrong"} ${JSON.stringify(error.params)}`.trim();
}

/** `/repos/{owner}` against `/repos/o`; a slash inside a value is percent-encoded, as octokit sends it. */
function placeholders(template: string, path: string): Record<string, string> {
  const values = path.split("/");
  const pairs = template.split("/").flatMap((part, index): [string, string][] => {
    return part.startsWith("{") ? [[part.slice(1, -1), decodeURIComponent(values[index] ?? "")]] : [];
  });
  return Object.fromEntries(pairs);
}

function responseSchema(description: Description, operation: string, status: number): Schema | null {
  const operations = Object.values(description.paths).flatMap((methods) => Object.values(methods));
  const response = operations.find(({ operationId }) => operationId === operation)?.responses[status];
  const name = response?.$ref?.split("/").at(-1);
  const found = name === undefined ? response : description.components.responses[name];
  return found?.content?.["application/json"]?.schema ?? null;
}

/** Adds the required fields that `given` leaves out, each with the plainest value its schema allows. */
function complete(description: Description, schema: Schema, given: Json | undefined): Json {
  const followed = follow(description, schema, given);
  if (given === undefined) return plainest(description, followed);
  if (Array.isArray(given)) return given.map((item) => complete(description, followed.items ?? {}, item));
  if (!isFields(given)) return given;
  const properties = followed.properties ?? {};
  const names = new Set([...(followed.required ?? []), ...Object.keys(given)]);
  return Object.fromEntries(
    [...names].map((name) => [name, complete(description, properties[name] ?? {}, given[name])]),
  );
}

function plainest(description: Description, schema: Schema): Json {
  if (schema.nullable === true) return null;
  if (schema.enum?.[0] !== undefined) return schema.enum[0];
  switch (schema.type) {
    case "array":
      return [];
    case "boolean":
      return false;
    case "integer":
    case "number":
      return 1;
    case "string":
      return text(schema.format);
    default:
      return schema.properties === undefined ? {} : complete(description, schema, {});
  }
}

function text(format: string | undefined): string {
  if (format === "date-time") return "2026-01-01T00:00:00Z";
  if (format === "uri") return "https://example.invalid/";
  if (format === "email") return "nobody@example.invalid";
  return "";
}

/** The schema that describes `given`: references resolved, `allOf` joined, of alternatives the first that fits. */
function follow(description: Description, schema: Schema, given: Json | undefined): Schema {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return follow(description, description.components.schemas[name] ?? {}, given);
  }
  if (schema.allOf !== undefined) {
    const parts = schema.allOf.map((part) => follow(description, part, given));
    return {
      ...schema,
      properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
      required: parts.flatMap(({ required }) => required ?? []),
    };
  }
  const alternatives = (schema.oneOf ?? schema.anyOf)?.map((option) => follow(description, option, given));
  return alternatives?.find((option) => fits(option, given)) ?? alternatives?.[0] ?? schema;
}

function fits(schema: Schema, given: Json | undefined): boolean {
  if (given === undefined) return true;
  if (Array.isArray(given)) return schema.type === "array";
  if (!isFields(given)) return schema.properties === undefined;
  const properties = schema.properties ?? {};
  return Object.entries(given).every(
    ([name, value]) => properties[name]?.enum?.includes(value) ?? name in properties,
  );
}

export function isFields(value: Json | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
