import type { Command } from "./command.ts";

export const formats: Command = {
  name: "formats",
  operands: "",
  summary: "the formats that can be read",
  options: [],
  run: async () => {
    const { catalog } = await import("../formats/catalog.ts");
    const width = Math.max(...catalog.map(({ id }) => id.length));
    for (const { id, title, files } of catalog)
      process.stdout.write(`${id.padEnd(width)}  ${title}: ${files.join(", ")}\n`);
    return 0;
  },
};
