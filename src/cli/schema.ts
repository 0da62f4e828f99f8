import type { Command } from "./command.ts";
import { print } from "./streams.ts";

export const schema: Command = {
  name: "schema",
  operands: "",
  summary: "the JSON Schema of the config file",
  options: [],
  examples: [["lossgate schema > lossgate.schema.json", "for an editor without network"]],
  run: async () => {
    const { configSchema } = await import("../config/grammar.ts");
    print(configSchema());
    return 0;
  },
};
