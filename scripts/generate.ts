import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { rolldown } from "rolldown";
import * as z from "zod/mini";
import { configSchema } from "../src/config/grammar.ts";
import { reportSchema } from "../src/report/schema.ts";
import { filled, tables } from "./tables.ts";

// Writes all that is made from something else: dist/, the JSON Schemas, the tables of the README and the docs.
// With --check it writes nothing and fails where a committed file differs from what would be written.

const root = join(import.meta.dirname, "..");

/** @actions/core asks for it at import; it brings an HTTP client of 0.4 MB that nothing here uses. */
const withoutOidc = {
  name: "without-oidc",
  load: (id: string) =>
    /@actions[\\/]core[\\/]lib[\\/]oidc-utils\.js$/.test(id)
      ? 'export class OidcClient { static async getIDToken() { throw new Error("OIDC is not bundled"); } }'
      : null,
};

async function bundle(): Promise<Map<string, string>> {
  const build = await rolldown({
    cwd: root,
    input: { action: "src/action.ts", cli: "src/cli/index.ts" },
    platform: "node",
    plugins: [withoutOidc],
    transform: { target: "node20" },
    checks: { eval: false },
  });
  const { output } = await build.generate({
    // The loader of ES modules costs as much at a cold start as reading a history (docs/dependencies.md).
    format: "cjs",
    minify: false,
    comments: { legal: true, annotation: false, jsdoc: false },
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
  });
  await build.close();
  return new Map(
    output.map((file) => [`dist/${file.fileName}`, file.type === "chunk" ? file.code : String(file.source)]),
  );
}

const parts = tables(read("action.yml") ?? "");
const made = new Map([
  ...(await bundle()),
  ["dist/package.json", '{ "type": "commonjs" }\n'],
  ["schema.json", configSchema()],
  ["schema.report.json", `${JSON.stringify(z.toJSONSchema(reportSchema, { target: "draft-7" }), null, 2)}\n`],
  ...["README.md", "docs/rules.md", "docs/formats.md"].map((file): [string, string] => [
    file,
    filled(read(file) ?? "", parts),
  ]),
]);
const check = process.argv.includes("--check");
const stale = [...made].filter(([file, text]) => text !== read(file)).map(([file]) => file);
const left = readdirSync(join(root, "dist"), { recursive: true })
  .map((file) => `dist/${String(file).replaceAll(sep, "/")}`)
  .filter((file) => !made.has(file));

if (check && stale.length + left.length > 0) {
  console.error(`Not as the sources make them: ${[...stale, ...left].join(", ")}. Run: npm run generate`);
  process.exitCode = 1;
}
if (!check) {
  for (const file of left) rmSync(join(root, file));
  for (const file of stale) {
    mkdirSync(join(root, file, ".."), { recursive: true });
    writeFileSync(join(root, file), made.get(file) ?? "");
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch {
    return null;
  }
}
