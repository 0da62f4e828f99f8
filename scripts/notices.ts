import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Enums, Models } from "@cyclonedx/cyclonedx-library";
import type { OutputBundle, Plugin } from "rolldown";
import sbom from "rollup-plugin-sbom";
import * as z from "zod";
import { groupBy } from "../src/text/group-by.ts";

const repository = join(import.meta.dirname, "..");

/** What is told of a package of which code is in the bundle. */
type Package = {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
  readonly notice: string;
};

/** Writes two files beside the bundle: the licences of what is in it, and the same as an SBOM in CycloneDX. */
export function notices(): Plugin[] {
  let packages: readonly Package[] = [];
  const licences: Plugin = {
    name: "notices",
    generateBundle(_options, bundle) {
      packages = packagesIn(bundle);
      this.emitFile({ type: "asset", fileName: "THIRD-PARTY-NOTICES.txt", source: textOf(packages) });
    },
  };
  const bom = sbom({
    outDir: ".",
    outFilename: "sbom.cdx",
    includeWellKnown: false,
    // The file is committed: the same sources make the same bytes.
    saveTimestamp: false,
    afterCollect: (bom) => {
      const root = bom.metadata.component;
      const ids = packages.map(({ id }) => id);
      bom.serialNumber = serialNumber(`${root?.version}\n${ids.join("\n")}`);
      for (const component of bom.components) root?.dependencies.add(component.bomRef);
      for (const { id, name, version, licence } of packages) {
        // Some packages have a second package.json beside their modules, without the licence.
        const known = [...bom.components].find((one) => idOf(one) === id);
        const component =
          known ?? new Models.Component(Enums.ComponentType.Library, name, { version, bomRef: id });
        if (component.licenses.size === 0 && licence)
          component.licenses.add(new Models.NamedLicense(licence));
        if (known) continue;
        bom.components.add(component);
        root?.dependencies.add(component.bomRef);
      }
    },
  });
  return [licences, bom];
}

function idOf({ group, name, version }: Models.Component): string {
  return `${group ? `${group}/` : ""}${name} ${version}`;
}

/** Without one GitHub attests no SBOM. A UUID of RFC 9562, version 8: of the contents, not of chance. */
function serialNumber(contents: string): string {
  const hash = createHash("sha256").update(contents).digest("hex");
  const [, a, b, c, d, e] = /^(.{8})(.{4})(.{3})(.{3})(.{12})/.exec(hash) ?? [];
  return `urn:uuid:${a}-${b}-8${c}-a${d}-${e}`;
}

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.optional(z.string()),
  author: z.optional(z.union([z.string(), z.object({ name: z.string() })])),
});

/** Sorted by name and version; without packages of which nothing was left after tree shaking. */
function packagesIn(bundle: OutputBundle): Package[] {
  const folders = Object.values(bundle)
    .flatMap((file) => (file.type === "chunk" ? Object.entries(file.modules) : []))
    .filter(([, { renderedLength }]) => renderedLength > 0)
    // A file that is bundled as a text has a mark before its path.
    .flatMap(([id]) => {
      const file = resolve(repository, id.replace("\0text:", ""));
      return /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? [];
    });
  return [...new Set(folders)].map(packageAt).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function packageAt(folder: string): Package {
  const json: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { name, version, license, author } = manifest.parse(json);
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  const by = typeof author === "object" ? author.name : (author ?? "unknown");
  const notice = texts.join("\n\n") || `(The package ships no licence text. Its author: ${by})`;
  return { id: `${name} ${version}`, name, version, licence: license ?? null, notice };
}

/** Packages with the same text share it. */
function textOf(packages: readonly Package[]): string {
  const groups = groupBy(packages, ({ notice }) => notice);
  const sections = [...groups].map(([notice, some]) => {
    const names = some.map(({ id, licence }) => `${id} (${licence ?? "no licence stated"})\n`);
    return `${"-".repeat(72)}\n${names.join("")}\n${notice}\n`;
  });
  return `The bundle in this folder contains code of these packages, under their licences.\n\n${sections.join("\n")}`;
}
