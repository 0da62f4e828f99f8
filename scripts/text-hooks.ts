/** Lets Node itself import what `text-assets.ts` gives the bundler and the tests: `register("./text-hooks.ts", import.meta.url)`. */
import type { LoadHook, ResolveHook } from "node:module";
import { fileURLToPath } from "node:url";
import { textAssets } from "./text-assets.ts";

const scheme = "text:";

export const resolve: ResolveHook = (specifier, context, next) => {
  const importer = context.parentURL?.startsWith("file:") ? fileURLToPath(context.parentURL) : undefined;
  const id = textAssets.resolveId(specifier, importer);
  if (id === null) return next(specifier, context);
  return { url: scheme + encodeURIComponent(id), format: "module", shortCircuit: true };
};

export const load: LoadHook = async (url, context, next) => {
  if (!url.startsWith(scheme)) return next(url, context);
  const source = (await textAssets.load(decodeURIComponent(url.slice(scheme.length)))) ?? "";
  return { format: "module", source, shortCircuit: true };
};
