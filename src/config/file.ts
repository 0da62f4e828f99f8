import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { error, InputError } from "../problem.ts";
import type { Source } from "./yaml.ts";

export const defaultConfig = ".github/lossgate.yml";

/** The config file that was named, or the usual one if it is there. Throws InputError where a named one is not. */
export function configFile(named: string | null, cwd: string): Source | null {
  const file = named ?? defaultConfig;
  const path = resolve(cwd, file);
  if (!existsSync(path)) {
    if (named === null) return null;
    throw new InputError([error(file, "no such config file")]);
  }
  try {
    return { file, text: readFileSync(path, "utf8") };
  } catch (thrown) {
    throw new InputError([error(file, `expected a file that can be read: ${String(thrown)}`)]);
  }
}
