import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { rolldown } from "rolldown";
import manifest from "../package.json" with { type: "json" };

/** Everything that is made once: data, the peers, our bundle. Delete it to make it anew. */
const cache = join(tmpdir(), "lossgate-bench");
const requirements = join(import.meta.dirname, "requirements.txt");

/** The exact version of an npm package that is measured and no dependency of ours. */
export const udsvVersion = "0.7.3";

/** The version of the development dependency. */
export const hyparquetVersion = manifest.devDependencies.hyparquet;

/** Makes a directory by way of another name, so that what was interrupted is made again. */
function once(name: string, make: (directory: string) => void): string {
  const directory = join(cache, name);
  if (existsSync(directory)) return directory;
  const unfinished = `${directory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  make(unfinished);
  renameSync(unfinished, directory);
  return directory;
}

const digest = (...files: string[]) =>
  createHash("sha256")
    .update(files.map((file) => readFileSync(file, "utf8")).join("\0"))
    .digest("hex")
    .slice(0, 8);

/** A file that a seeded generator writes, about as large as asked. */
export type Data = {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  /** The generator's source: where it has changed, the file is made anew. */
  readonly source: string;
  readonly make: (path: string, bytes: number) => void;
  /** The generator runs on Python. */
  readonly isPython?: boolean;
};

/** The file, in a directory of its own. */
export function fileOf({ name, file, bytes, source, make }: Data): string {
  const made = digest(join(import.meta.dirname, source));
  const directory = once(join("data", `${name}-${bytes / 1e6}MB-${made}`), (unfinished) =>
    make(join(unfinished, file), bytes),
  );
  return join(directory, file);
}

/** Our reader and the peers that run on Node, each as one script, as the Action is. */
export async function bundle(): Promise<{ read: string; readline: string; udsv: string; hyparquet: string }> {
  const source = (file: string) => join(import.meta.dirname, file);
  const build = await rolldown({
    input: {
      read: source("read.ts"),
      readline: source("peers/readline.ts"),
      udsv: source("peers/udsv.ts"),
      hyparquet: source("peers/hyparquet.ts"),
    },
    platform: "node",
    transform: { target: "node20" },
    checks: { eval: false },
  });
  const directory = join(cache, "bundle");
  await build.write({
    dir: directory,
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
  });
  await build.close();
  const made = (name: string) => join(directory, `${name}.cjs`);
  return { read: made("read"), readline: made("readline"), udsv: made("udsv"), hyparquet: made("hyparquet") };
}

/** The file to import. */
export function udsvLibrary(): string {
  const directory = once(`udsv-${udsvVersion}`, (unfinished) => {
    const install = [
      "install",
      "--prefix",
      unfinished,
      "--no-save",
      "--ignore-scripts",
      `udsv@${udsvVersion}`,
    ];
    execFileSync("npm", install, { stdio: ["ignore", "ignore", "inherit"] });
  });
  return join(directory, "node_modules/udsv/dist/uDSV.cjs.js");
}

/** A Python with the peers in it; throws where there is none. */
export function pythonTools(): { python: string; server: string } {
  // A virtual environment does not survive a move, so it is not made by way of another name.
  const directory = join(cache, `python-${digest(requirements)}`);
  const program = join(directory, "bin/python");
  const done = join(directory, "done");
  if (!existsSync(done)) {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(dirname(directory), { recursive: true });
    execFileSync("python3", ["-m", "venv", directory], { stdio: "inherit" });
    const install = ["-m", "pip", "install", "--quiet", "--requirement", requirements];
    execFileSync(program, install, { stdio: "inherit" });
    mkdirSync(done);
  }
  const where = "import tensorboard_data_server as server; print(server.server_binary())";
  return { python: program, server: execFileSync(program, ["-c", where], { encoding: "utf8" }).trim() };
}
