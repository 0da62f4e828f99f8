import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { escapesRoot, isWithin } from "../artifacts/path-safety.ts";
import { error, InputError } from "../problems.ts";
import type { ConfigText } from "./yaml.ts";

export const defaultConfig = ".github/lossgate.yml";

/** Longer than anybody writes; nobody wants to wait for YAML of any length. */
const maxBytes = 1024 * 1024;

/**
 * The config file that was named, or the usual one if it is there. Throws InputError where a named one is not, where a link
 * leads it out of `cwd`, or where it is too long or no UTF-8.
 */
export function configFile(named: string | null, cwd: string): ConfigText | null {
  const file = named ?? defaultConfig;
  const path = resolve(cwd, file);
  if (!existsSync(path)) {
    if (named === null) return null;
    throw new InputError([error(file, "no such config file")]);
  }
  if (isWithin(path, cwd) && escapesRoot(path, cwd))
    throw new InputError([error(file, "expected a file that no link leads elsewhere: name the file itself")]);
  return { file, text: decoded(file, bytesOf(file, path)) };
}

function bytesOf(file: string, path: string): Buffer {
  try {
    if (statSync(path).size <= maxBytes) return readFileSync(path);
  } catch (thrown) {
    throw new InputError([error(file, `expected a file that can be read: ${String(thrown)}`)]);
  }
  throw new InputError([error(file, `expected at most ${maxBytes} bytes`)]);
}

/** With its byte order mark: what is written back is what was read. */
function decoded(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError([error(file, "expected text in UTF-8, got another encoding")]);
  }
}
