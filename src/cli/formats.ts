import type { Command } from "./command.ts";
import { print } from "./streams.ts";

export const formats: Command = {
  name: "formats",
  operands: "",
  summary: "the formats that can be read",
  options: [],
  examples: [["lossgate formats | grep -i keras", "the formats of one framework"]],
  run: async () => {
    const { catalog, containers } = await import("../formats/catalog.ts");
    const all = [...catalog, ...containers];
    const width = Math.max(...all.map(({ id }) => id.length));
    const lines = all.map(({ id, title, files }) => `${id.padEnd(width)}  ${title}: ${files.join(", ")}\n`);
    print(lines.join(""));
    return 0;
  },
};
