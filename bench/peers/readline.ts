import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { tell } from "../tell.ts";

// What a script in Node does with JSON lines: readline, JSON.parse, each number to the list of its key.

const [, , path = ""] = process.argv;
const lists = new Map<string, number[]>();

function add(value: unknown, name: string): void {
  if (typeof value === "number") {
    const list = lists.get(name);
    if (list) list.push(value);
    else lists.set(name, [value]);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) add(inner, name === "" ? key : `${name}/${key}`);
  }
}

const lines = createInterface({ input: createReadStream(path) });
lines.on("line", (line) => add(JSON.parse(line), ""));
lines.on("close", () => tell(() => lists));
