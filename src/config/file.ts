import { existsSync, lstatSync, readFileSync, type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { escapesRoot, isWithin } from "../artifacts/path-safety.ts";
import { error, InputError } from "../problems.ts";
import type { ConfigText } from "./yaml.ts";

/** The file that `init` writes. */
export const defaultConfig = ".github/lossgate.yml";
/** Where the config file is looked for. */
export const defaultNames = [
  defaultConfig,
  ".github/lossgate.yaml",
  "lossgate.yml",
  "lossgate.yaml",
  ".lossgate.yml",
];

/** Far more than any real config; bounds the time for parsing YAML. */
export const maxBytes = 1024 * 1024;

/** Returns the default config file in a directory; null if there is none. Throws InputError if there are several. */
export function findConfig(cwd: string): string | null {
  const [found = null, ...others] = defaultNames.filter((name) => isNamed(resolve(cwd, name)));
  if (others.length > 0)
    throw new InputError([
      error(others[0] ?? "", `expected one config file, got ${found} too: remove one of them`),
    ]);
  return found;
}

/** Whether there is anything of that name, such as a link that leads nowhere: a config that cannot be read is not none. */
function isNamed(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (thrown) {
    const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
    return code !== "ENOENT" && code !== "ENOTDIR";
  }
}

/**
 * Reads the named config file, or the default one if it exists. Throws InputError if a named file does not
 * exist, if there are several default ones, if a link leads nowhere or out of `cwd`, or if it is no file, too large or not UTF-8.
 */
export function configFile(named: string | null, cwd: string): ConfigText | null {
  const file = named ?? findConfig(cwd);
  if (file === null) return null;
  const path = resolve(cwd, file);
  if (!isNamed(path)) throw new InputError([error(file, "config file not found")]);
  if (!existsSync(path))
    throw new InputError([error(file, "expected a readable file, got a link that leads nowhere")]);
  if (isWithin(path, cwd) && escapesRoot(path, cwd))
    throw new InputError([error(file, "expected a file inside the directory, got a link out of it")]);
  return { file, text: decode(file, readBytes(file, path)) };
}

function readBytes(file: string, path: string): Buffer {
  const stat = statSync(path);
  // Reading a pipe would wait for whoever writes it.
  if (!stat.isFile()) throw new InputError([error(file, `expected a file, got ${kindOf(stat)}`)]);
  if (stat.size > maxBytes) throw new InputError([error(file, "expected at most 1 MiB")]);
  try {
    return readFileSync(path);
  } catch (thrown) {
    throw new InputError([error(file, `expected a readable file: ${String(thrown)}`)]);
  }
}

function kindOf(stat: Stats): string {
  return stat.isDirectory() ? "a directory" : stat.isFIFO() ? "a named pipe" : "a device or a socket";
}

/** Keeps a byte order mark, so that `tighten` writes back what was read. */
function decode(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError([error(file, "expected UTF-8, got another encoding")]);
  }
}
