import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { repository } from "../action/run.ts";

/** What is told of other people's code: in the bundle, and in the lock file from which everything is installed. */

const read = (file: string) => readFileSync(join(repository, file), "utf8");
const notices = read("dist/THIRD-PARTY-NOTICES.txt");
const told = [...notices.matchAll(/^(\S+ \d\S*) \((.+)\)$/gm)].map(([, id = "", licence = ""]) => ({
  id,
  licence,
}));
const component = z.object({
  group: z.optional(z.string()),
  name: z.string(),
  version: z.string(),
  licenses: z.optional(z.array(z.unknown())),
});
const bom = z
  .object({
    bomFormat: z.literal("CycloneDX"),
    // actions/attest asks for both.
    specVersion: z.string(),
    serialNumber: z.templateLiteral(["urn:uuid:", z.uuid()]),
    metadata: z.object({ component }),
    components: z.array(component),
  })
  .parse(JSON.parse(read("dist/sbom.cdx.json")));
const idOf = ({ group, name, version }: z.output<typeof component>) =>
  `${group === undefined ? "" : `${group}/`}${name} ${version}`;

test("the notices name every package of the bundle, with the text of its licence", () => {
  expect(told.length).toBeGreaterThan(100);
  const manifest = JSON.parse(read("package.json"));
  expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining([`zod ${manifest.devDependencies.zod}`]));
  const [, zod = ""] = /^zod \S+ \(MIT\)\n([\s\S]+?)^-{72}$/m.exec(`${notices}${"-".repeat(72)}`) ?? [];
  expect(zod).toContain("Colin McDonnell");
  expect(zod).toContain("without restriction");
});

test("all licences allow it", () => {
  const permissive = [
    "MIT",
    "ISC",
    "Apache-2.0",
    "BlueOak-1.0.0",
    "(Apache-2.0 AND BSD-3-Clause)",
    "MIT/X11",
  ];
  expect(told.filter(({ licence }) => !permissive.includes(licence))).toEqual([
    // Of the author of `binary` and `chainsaw`, which are MIT.
    { id: "buffers 0.1.1", licence: "no licence stated" },
  ]);
});

test("the SBOM lists the same packages, with their licences", () => {
  expect(bom.components.map(idOf).sort()).toEqual(told.map(({ id }) => id).sort());
  expect(bom.components.filter(({ licenses }) => licenses === undefined).map(idOf)).toEqual([
    "buffers 0.1.1",
  ]);
  expect(idOf(bom.metadata.component)).toBe(`lossgate ${JSON.parse(read("package.json")).version}`);
});

test("the lock file has the checksum of every package", () => {
  const { packages } = z
    .object({
      packages: z.record(
        z.string(),
        z.object({ integrity: z.optional(z.string()), link: z.optional(z.boolean()) }),
      ),
    })
    .parse(JSON.parse(read("package-lock.json")));
  const installed = Object.entries(packages).filter(
    ([path, { link }]) => path.includes("node_modules/") && link !== true,
  );
  expect(installed.length).toBeGreaterThan(500);
  expect(installed.filter(([, { integrity = "" }]) => !integrity.startsWith("sha512-"))).toEqual([]);
});
