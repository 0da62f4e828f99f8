import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { rolldown } from "rolldown";

const root = join(import.meta.dirname, "..");
const suffix = "?text";
const mark = "\0text:";

/** A plugin of Rolldown and of Vite: `import text from "./file?text"` gives a file as a text, and TypeScript as a script for the browser. */
export const textAssets = {
  name: "text-assets",
  enforce: "pre" as const,
  resolveId(source: string, importer: string | undefined) {
    if (!source.endsWith(suffix) || importer === undefined) return null;
    const path = source.slice(0, -suffix.length);
    const file = path.startsWith(".")
      ? resolve(dirname(importer), path)
      : createRequire(importer).resolve(path);
    // Not the ending of the file: what follows here is a module. The bundle tells the path, which is the same on each machine.
    return `${mark}${relative(root, file).replaceAll("\\", "/")}${mark}.js`;
  },
  async load(id: string) {
    if (!id.startsWith(mark)) return null;
    const file = join(root, id.slice(mark.length, id.lastIndexOf(mark)));
    const text = file.endsWith(".ts") ? await browserScript(file) : readFileSync(file, "utf8");
    return `export default ${JSON.stringify(text)};`;
  },
};

async function browserScript(input: string): Promise<string> {
  const build = await rolldown({ input, platform: "browser", transform: { target: "es2022" } });
  const { output } = await build.generate({
    format: "iife",
    minify: true,
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  await build.close();
  const [chunk] = output;
  // Within an element `script` nothing else ends a script or begins a comment.
  if (/<\/script|<!--/i.test(chunk.code)) throw new Error(`${input} cannot stand in an element`);
  return chunk.code;
}
