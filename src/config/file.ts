import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { error, InputError } from "../problem.ts";
import type { Source } from "./yaml.ts";

export const defaultConfig = ".github/lossgate.yml";

/** The config file that was named, or the usual one if it is there. Throws InputError where a named one is not, or is no UTF-8. */
export function configFile(named: string | null, cwd: string): Source | null {
  const file = named ?? defaultConfig;
  const path = resolve(cwd, file);
  if (!existsSync(path)) {
    if (named === null) return null;
    throw new InputError([error(file, "no such config file")]);
  }
  return { file, text: decoded(file, bytesOf(file, path)) };
}

function bytesOf(file: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (thrown) {
    throw new InputError([error(file, `expected a file that can be read: ${String(thrown)}`)]);
  }
}

/** With its byte order mark: what is written back is what was read. */
function decoded(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError([error(file, "expected text in UTF-8, got another encoding")]);
  }
}
