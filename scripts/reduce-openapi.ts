/**
 * Cuts GitHub's own OpenAPI description down to the operations Lossgate uses, for the tests' loopback GitHub.
 * The full package is 385 MB unpacked, so it is fetched when this is run and is no dependency.
 * `node scripts/reduce-openapi.ts` writes test/github/openapi.json.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Json = null | boolean | number | string | readonly Json[] | Tree;
type Tree = { readonly [key: string]: Json };

const PACKAGE = "@octokit/openapi@23.0.2";
const SOURCE = "package/generated/api.github.com.json";
const TARGET = new URL("../test/github/openapi.json", import.meta.url);

const OPERATIONS = [
  "users/get-authenticated",
  "issues/list-for-repo",
  "issues/create",
  "issues/update",
  "issues/list-comments",
  "issues/create-comment",
  "issues/get-comment",
  "issues/update-comment",
  "issues/delete-comment",
  "pulls/get",
  "pulls/list",
  "repos/get-commit",
  "repos/list-commits",
  "repos/compare-commits-with-basehead",
  "repos/get-content",
  "repos/create-commit-status",
  "repos/list-pull-requests-associated-with-commit",
  "actions/list-workflow-runs",
  "actions/list-workflow-runs-for-repo",
  "actions/get-workflow-run",
  "actions/list-artifacts-for-repo",
  "actions/list-workflow-run-artifacts",
  "actions/get-artifact",
  "actions/download-artifact",
];

/** Words for people and for generators; nothing is validated by them. */
const PROSE = new Set(["description", "summary", "example", "examples", "externalDocs", "title", "tags"]);

function download(): Tree {
  const folder = mkdtempSync(join(tmpdir(), "openapi-"));
  try {
    execFileSync("npm", ["pack", PACKAGE, "--silent", "--pack-destination", folder], { cwd: folder });
    execFileSync("tar", ["-xzf", "octokit-openapi-23.0.2.tgz", SOURCE], { cwd: folder });
    return tree(JSON.parse(readFileSync(join(folder, SOURCE), "utf8")));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isTree(value: Json | undefined): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function tree(value: Json | undefined): Tree {
  if (!isTree(value)) throw new Error(`expected an object, got ${JSON.stringify(value)}`);
  return value;
}

function mapValues(of: Tree, change: (value: Json, key: string) => Json): Tree {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value, key)]));
}

/** Drops prose, headers, extensions and all media types but JSON. `names` marks a map whose keys are the user's. */
function prune(value: Json, names = false): Json {
  if (Array.isArray(value)) return value.map((item) => prune(item));
  if (!isTree(value)) return value;
  if (names) return mapValues(value, (item) => prune(item));
  const kept = Object.entries(value).filter(
    ([key]) => !(PROSE.has(key) || key.startsWith("x-") || key === "headers" || key === "discriminator"),
  );
  return Object.fromEntries(
    kept.map(([key, item]) => {
      if (key === "content") return [key, mapValues(onlyJson(tree(item)), (type) => prune(type))];
      return [key, prune(item, key === "properties" || key === "responses")];
    }),
  );
}

function onlyJson(content: Tree): Tree {
  const json = content["application/json"];
  return json === undefined ? {} : { "application/json": json };
}

/** ajv knows `nullable` only beside a `type`, and wants null in the `enum` too. */
function rewriteNullable(value: Json): Json {
  if (Array.isArray(value)) return value.map(rewriteNullable);
  if (!isTree(value)) return value;
  const changed = mapValues(value, rewriteNullable);
  const { nullable, ...rest } = changed;
  if (nullable !== true) return changed;
  const { type, enum: allowed } = rest;
  if (type === undefined) return { anyOf: [rest, { enum: [null] }] };
  if (Array.isArray(allowed) && !allowed.includes(null)) return { ...changed, enum: [...allowed, null] };
  return changed;
}

/** GitHub ignores fields it does not know; in our requests they are mistakes. */
function closeBody(operation: Tree): Tree {
  const { operationId, requestBody } = operation;
  if (!isTree(requestBody)) return operation;
  const { content, ...rest } = requestBody;
  const { schema } = tree(tree(content)["application/json"]);
  const { type } = tree(schema);
  if (type !== "object") throw new Error(`${operationId}: the body is no plain object`);
  const closed = { ...tree(schema), additionalProperties: false };
  return { ...operation, requestBody: { ...rest, content: { "application/json": { schema: closed } } } };
}

function pickOperations(paths: Tree): Tree {
  const missing = new Set(OPERATIONS);
  const picked: Record<string, Json> = {};
  for (const [path, methods] of Object.entries(paths)) {
    const kept = Object.entries(tree(methods)).filter(([, operation]) => {
      const { operationId } = isTree(operation) ? operation : {};
      return typeof operationId === "string" && missing.delete(operationId);
    });
    if (kept.length === 0) continue;
    picked[path] = Object.fromEntries(
      kept.map(([method, operation]) => [method, closeBody(tree(operation))]),
    );
  }
  if (missing.size > 0) throw new Error(`${PACKAGE} has no ${[...missing].join(", ")}`);
  return picked;
}

function references(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isTree(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === "$ref" && typeof item === "string" ? [item] : references(item),
  );
}

/** All components that `from` reaches, grouped as in the source (schemas, parameters, responses). */
function reachable(from: Tree, source: Tree): Tree {
  const components: Record<string, Record<string, Json>> = {};
  const waiting = references(from);
  for (let reference = waiting.pop(); reference !== undefined; reference = waiting.pop()) {
    const [, , kind = "", name = ""] = reference.split("/");
    components[kind] ??= {};
    if (components[kind][name] !== undefined) continue;
    const component = tree(tree(source[kind])[name]);
    const kept = tree(rewriteNullable(prune(component)));
    components[kind][name] = kept;
    waiting.push(...references(kept));
  }
  return mapValues(components, (group) => Object.fromEntries(Object.entries(tree(group)).sort()));
}

/** One line for each path and component, so that an update gives a readable diff. */
function serialise(value: Tree, depth: number): string {
  const lines = Object.entries(value).map(([key, item]) => {
    const text = depth > 1 && isTree(item) ? serialise(item, depth - 1) : JSON.stringify(item);
    return `${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(",\n")}\n}`;
}

const { openapi = null, paths, components } = download();
const used = tree(rewriteNullable(mapValues(pickOperations(tree(paths)), (methods) => prune(methods))));
const reduced: Tree = {
  openapi,
  info: { title: "GitHub, reduced to what Lossgate uses", version: PACKAGE, license: { name: "MIT" } },
  paths: used,
  components: reachable(used, tree(components)),
};
writeFileSync(TARGET, `${serialise(reduced, 3)}\n`);
