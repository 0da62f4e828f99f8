import type { Command } from "./command.ts";

export const formats: Command = {
  name: "formats",
  operands: "",
  summary: "the formats that can be read",
  options: [],
  run: async () => {
    const { catalog, containers } = await import("../formats/catalog.ts");
    const all = [...catalog, ...containers];
    const width = Math.max(...all.map(({ id }) => id.length));
    for (const { id, title, files } of all)
      process.stdout.write(`${id.padEnd(width)}  ${title}: ${files.join(", ")}\n`);
    return 0;
  },
};
