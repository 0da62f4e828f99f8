import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { committedRuns } from "../../artifacts/committed.ts";
import { type FileMatch, findFiles } from "../../artifacts/find.ts";
import { openFile } from "../../artifacts/open.ts";
import { readConfig } from "../../config/config.ts";
import { findConfig } from "../../config/file.ts";
import { pairRuns } from "../../curves/pairing.ts";
import { readRuns } from "../../formats/read-runs.ts";
import { type Framework, frameworks, isImported, isRequired, trains } from "./frameworks.ts";
import { type Gated, readWorkflows, type TrainingJob } from "./workflows.ts";

/** What a repository shows of its training. */
export type Survey = {
  readonly histories: readonly { readonly file: string; readonly format: string; readonly hasVal: boolean }[];
  /** Some of the histories that are committed: every later gate would find these too. */
  readonly committed: readonly string[];
  readonly framework: Framework | null;
  /** The program or notebook that trains, else what names the framework. */
  readonly evidence: string | null;
  /** The program or notebook to run; null if none is known, or its name means something to a shell. */
  readonly script: string | null;
  readonly writesHistory: boolean;
  /** The config file that there is. */
  readonly config: string | null;
  readonly jobs: readonly TrainingJob[];
  readonly gated: Gated | null;
  readonly defaultBranch: string;
  readonly license: string | null;
  readonly has: (path: string) => boolean;
};

const maxPrograms = 500;
const maxBytes = 128 * 1024;
const requirementFiles =
  /^(?:[^/]+\/)?(?:requirements[\w.-]*\.txt|pyproject\.toml|environment\.ya?ml|setup\.(?:py|cfg)|Pipfile)$/;
const shellSafe = /^[\w][\w./-]*$/;

/** Looks at a repository; `root` is its directory. Throws InputError, as for a config that cannot be read. */
export async function survey(root: string): Promise<Survey> {
  const files = await findFiles({ root, paths: [], followsLinks: true });
  const config = await readConfig({ cwd: root, config: null, rules: null });
  const { runs } = await readRuns(files.map(openFile), config);
  const committed = await committedRuns(root, runs);
  const real = files.filter(({ obstacle, sampleDirectory }) => obstacle === null && sampleDirectory === null);
  const program = findProgram(real);
  const { jobs, gated } = await readWorkflows(root, program ? [program.file] : []);
  const has = (path: string) => existsSync(join(root, path));
  return {
    histories: pairRuns(runs, config.metrics).map(({ path, files: [file = path], format, curves }) => ({
      file,
      format,
      hasVal: curves.some(({ val }) => val !== null),
    })),
    committed: committed.map(({ file }) => file),
    framework: program?.framework ?? null,
    evidence: program?.file ?? null,
    script:
      program && /\.(?:py|ipynb)$/.test(program.file) && shellSafe.test(program.file) ? program.file : null,
    writesHistory:
      program !== null && (program.framework?.writer?.test(program.text) ?? program.framework !== null),
    config: findConfig(root),
    jobs,
    gated,
    defaultBranch: defaultBranch(root),
    license: ["LICENSE", "LICENSE.md", "LICENSE.txt", "COPYING"].find(has) ?? null,
    has,
  };
}

type Program = { readonly file: string; readonly text: string; readonly framework: Framework | null };

/** The program that trains: of the most specific framework, by its name, nearest to the root. */
function findProgram(files: readonly FileMatch[]): Program | null {
  const depth = ({ path }: FileMatch) => path.split("/").length;
  const programs = files
    .filter(({ path }) => /\.(?:py|ipynb)$/.test(path) && !/(?:^|\/)test_|_test\.py$/.test(path))
    .sort((a, b) => depth(a) - depth(b) || rank(a.path) - rank(b.path))
    .slice(0, maxPrograms)
    .map(({ path, absolute }) => ({ file: path, text: readStart(absolute) }));
  const training = programs.filter(({ text }) => trains(text));
  for (const some of [training, programs]) {
    for (const framework of frameworks) {
      const [found] = some
        .filter(({ text }) => isImported(framework, text))
        .sort((a, b) => rank(a.file) - rank(b.file));
      if (found) return { ...found, framework };
    }
  }
  const required = files
    .filter(({ path }) => requirementFiles.test(path))
    .map(({ path, absolute }) => ({ file: path, text: readStart(absolute) }));
  for (const framework of frameworks) {
    const found = required.find(({ text }) => isRequired(framework, text));
    if (found) return { file: found.file, text: "", framework };
  }
  const named = programs.find(({ file }) => rank(file) === 0);
  return named ? { ...named, framework: null } : null;
}

/** 0 for a name that says that it trains, 1 for one that starts something. */
function rank(path: string): number {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /^train|[-_]train(?:ing)?\./.test(name) ? 0 : /^(?:main|run|fit)/.test(name) ? 1 : 2;
}

function readStart(path: string): string {
  const bytes = Buffer.alloc(maxBytes);
  try {
    const file = openSync(path, "r");
    try {
      return bytes.toString("utf8", 0, readSync(file, bytes, 0, maxBytes, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    // It is gone by now, or may not be read: it says nothing of the training.
    return "";
  }
}

function defaultBranch(root: string): string {
  for (const head of ["refs/remotes/origin/HEAD", "HEAD"]) {
    try {
      const [, branch] =
        /^ref: refs\/(?:remotes\/origin|heads)\/([\w./-]+)$/m.exec(
          readFileSync(join(root, ".git", head), "utf8"),
        ) ?? [];
      if (branch && (head !== "HEAD" || branch === "master")) return branch;
    } catch {
      // A clone that was not made by `git clone` has no such file.
    }
  }
  return "main";
}
