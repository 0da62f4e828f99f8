import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { rolldown } from "rolldown";
import * as z from "zod/mini";
import { containers as allContainers } from "../src/formats/containers/index.ts";
import { allFormats } from "../src/formats/index.ts";
import type { Format } from "../src/reading/format.ts";
import { notices } from "./notices.ts";
import { pythonTypes } from "./python-types.ts";
import { textAssets } from "./text-assets.ts";

// Writes all that is made from something else: dist/, the JSON Schemas, the tables of the README and the docs.
// With --check it writes nothing and fails where a committed file differs from what would be written.

const root = join(import.meta.dirname, "..");

/** What is always loaded together is one file: to find and open a file takes as long as to compile a small one. */
const chunks = [
  // The help needs them, and nothing else of the gate.
  { name: "problems", test: /src\/(problems|text\/error-message)\.ts/, priority: 1 },
  { name: "reading", test: /src\/reading\/(?!console|zip|markup|sqlite|bytes\/(protobuf|crc32c))/ },
  {
    name: "gate",
    test: /src\/(gate\.ts|curves|statistics|findings|baseline|rules\/(?!expression\/|grammar|zod)|artifacts\/(find|open|path-safety|search|walk)|formats\/(one-run\/)?(?!closest|unread)[^/]*\.ts|config\/(config|checks|file|params|rule-changes)|report\/(build|headline|format-number|limits))/,
  },
];

async function bundle(): Promise<Map<string, string>> {
  const build = await rolldown({
    cwd: root,
    input: { action: "src/action.ts", cli: "src/cli/index.ts" },
    platform: "node",
    // Drops what nothing here uses of it: an HTTP client of 0.4 MB, and child processes.
    treeshake: { moduleSideEffects: [{ test: /@actions[\\/]core[\\/]/, sideEffects: false }] },
    transform: { target: "node20" },
    checks: { eval: false },
    plugins: [textAssets, ...notices()],
    // It tells what it does, and that Rollup is not here.
    onLog: (level, log, report) => {
      if (log.plugin !== "rollup-plugin-sbom") report(level, log);
    },
  });
  const { output } = await build.generate({
    // The loader of ES modules costs as much at a cold start as reading a history (docs/dependencies.md).
    format: "cjs",
    minify: false,
    codeSplitting: { groups: chunks },
    comments: { legal: true, annotation: false, jsdoc: false },
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
  });
  await build.close();
  return new Map(
    output.map((file) => [`dist/${file.fileName}`, file.type === "chunk" ? file.code : String(file.source)]),
  );
}

const catalogFile = "src/formats/catalog.ts";
const catalog = await catalogText();
const isCheck = process.argv.includes("--check");
// What is imported below reads the catalog.
if (!isCheck && read(catalogFile) !== catalog) writeFileSync(join(root, catalogFile), catalog);

const { configSchema } = await import("../src/config/grammar.ts");
const { reportSchema } = await import("../src/report/schema.ts");
const { filled, tables } = await import("./tables.ts");

const reportJsonSchema = z.toJSONSchema(reportSchema, { target: "draft-7" });
const parts = tables(read("action.yml") ?? "");
const { version } = z.object({ version: z.string() }).parse(JSON.parse(read("package.json") ?? ""));
const made = new Map([
  [catalogFile, catalog],
  ...(await bundle()),
  ["dist/package.json", '{ "type": "commonjs" }\n'],
  ["schema.json", configSchema()],
  ["schema.report.json", `${JSON.stringify(reportJsonSchema, null, 2)}\n`],
  ["packaging/python/src/lossgate/report.py", pythonTypes(reportJsonSchema)],
  ...["README.md", "docs/inputs.md", "docs/rules.md", "docs/presets.md", "docs/formats.md"].map(
    (file): [string, string] => [file, filled(read(file) ?? "", parts)],
  ),
  ...(
    [
      ["docs/recipes.md", /(?<=^ +rev: v)\S+$/m],
      ["docs/comparison.md", /(?<=\*\*Lossgate\*\* )\S+/],
    ] as const
  ).map(([file, place]): [string, string] => [file, (read(file) ?? "").replace(place, version)]),
]);
const stale = [...made].filter(([file, text]) => text !== read(file)).map(([file]) => file);
const left = readdirSync(join(root, "dist"), { recursive: true })
  .map((file) => `dist/${String(file).replaceAll(sep, "/")}`)
  .filter((file) => !made.has(file));

if (isCheck && stale.length + left.length > 0) {
  console.error(`Not as the sources make them: ${[...stale, ...left].join(", ")}. Run: npm run generate`);
  process.exitCode = 1;
}
if (!isCheck) {
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

/** What `lossgate formats`, a search and the grammar of the config need to know of formats, without their code. */
async function catalogText(): Promise<string> {
  const entriesOf = (all: readonly Pick<Format, "id" | "title" | "files">[]) =>
    all
      .map(({ id, title, files }) => {
        const patterns = files.map((file) => JSON.stringify(file)).join(", ");
        return `  { id: ${JSON.stringify(id)}, title: ${JSON.stringify(title)}, files: [${patterns}] },\n`;
      })
      .join("");
  return `// Generated by \`npm run generate\` from the formats; do not edit.
import type { Format } from "../reading/format.ts";

/** The formats as far as they are known without loading them, in the order in which they are tried. */
export const catalog: readonly Pick<Format, "id" | "title" | "files">[] = [
${entriesOf(await allFormats())}];

/** The files that contain others, as far as they are known without loading them. */
export const containers: typeof catalog = [
${entriesOf(allContainers)}];
`;
}
