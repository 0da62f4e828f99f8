import type { Command } from "./command.ts";

export const schema: Command = {
  name: "schema",
  operands: "",
  summary: "the JSON Schema of the config file",
  options: [],
  run: async () => {
    const { configSchema } = await import("../config/grammar.ts");
    process.stdout.write(configSchema());
    return 0;
  },
};
