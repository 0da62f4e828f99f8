import { posix } from "node:path";
import type { Params } from "../curves/model.ts";
import type { Problem } from "../problems.ts";
import type { Artifact } from "../reading/artifact.ts";
import { readSettings } from "./settings.ts";

/** Names of the file with a run's settings, beside its metrics. */
const settingsFiles = [
  "hparams.yaml", // Lightning
  "args.yaml", // Ultralytics, timm
  "opt.yaml", // YOLOv5
  "params.yaml", // DVC
  "hyperparams.yaml", // SpeechBrain
  "params.json", // Ray Tune
];

const maxParams = 200;

/** Bounded, because `secretName` runs over these names. */
const maxNameLength = 200;

/** Names of params that are never shown: `api_key`, `hf_token`, `aws.secret`; not `max_tokens`, `num_keypoints`. */
const secretName = /(secret|passw|credential)|(^|[._-])(\w*[_-])?(token|key|auth|apikey)$/i;

/** Reads the settings file beside a run's first file or in the run's directory. Nested names become `optimizer.lr`. */
export async function paramsBeside(artifact: Artifact, run: string, problems: Problem[]): Promise<Params> {
  const inRun = run.endsWith("/") ? posix.relative(posix.dirname(artifact.path), run) : ".";
  const found = [...new Set([".", inRun])]
    .flatMap((directory) => settingsFiles.map((name) => artifact.sibling(posix.join(directory, name))))
    .find((one) => one !== null);
  if (!found) return {};
  const tree = await readSettings(found);
  if (tree === null) {
    const message = "not valid YAML: the run's params are not shown";
    problems.push({ level: "note", file: found.path, line: null, message });
  }
  return paramsOf(tree);
}

/** Flattens a tree of settings to its strings, booleans and finite numbers, keyed by path: `optimizer.lr`. */
export function paramsOf(tree: unknown): Params {
  const params = new Map<string, string | number | boolean>();
  collectParams(tree, "", params, 4);
  return Object.fromEntries(params);
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function collectParams(
  value: unknown,
  name: string,
  params: Map<string, string | number | boolean>,
  depth: number,
): void {
  if (params.size >= maxParams) return;
  if (typeof value === "object" && value !== null && !Array.isArray(value) && depth > 0) {
    for (const [key, inner] of Object.entries(value)) {
      collectParams(inner, name === "" ? key : `${name}.${key}`, params, depth - 1);
    }
  } else if (typeof value === "string" || typeof value === "boolean" || isFiniteNumber(value)) {
    // `__proto__` is not a safe key of a record.
    if (name === "" || name === "__proto__" || name.length > maxNameLength || secretName.test(name)) return;
    params.set(name, value);
  }
}
