import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { error, InputError } from "../problems.ts";
import type { Command } from "./command.ts";
import { print } from "./streams.ts";

export const init: Command = {
  name: "init",
  operands: "",
  summary: "write a config file that lists every rule with its defaults",
  options: [],
  examples: [],
  run: async () => {
    const { defaultConfig } = await import("../config/file.ts");
    if (existsSync(defaultConfig))
      throw new InputError([error(defaultConfig, "already exists; not overwritten")]);
    const { starter } = await import("../config/starter.ts");
    mkdirSync(dirname(defaultConfig), { recursive: true });
    writeFileSync(defaultConfig, starter());
    print(`Wrote ${defaultConfig}. Every rule keeps its defaults until its line is uncommented.\n`);
    return 0;
  },
};
