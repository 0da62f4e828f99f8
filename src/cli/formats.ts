import type { Command } from "./command.ts";

export const formats: Command = {
  name: "formats",
  operands: "",
  summary: "the formats that can be read",
  options: [],
  run: async () => {
    const { formats } = await import("../formats/index.ts");
    const width = Math.max(...formats.map(({ id }) => id.length));
    for (const { id, title, files } of formats)
      process.stdout.write(`${id.padEnd(width)}  ${title}: ${files.join(", ")}\n`);
    return 0;
  },
};
