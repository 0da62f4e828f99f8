import { readFileSync } from "node:fs";
import { tell } from "../tell.ts";

// uDSV as its README says: the schema from the text, then a typed column for each heading.

type Udsv = {
  inferSchema: (text: string) => { cols: { name: string }[] };
  initParser: (schema: object) => { typedCols: (text: string) => unknown[][] };
};

const [, , path = "", library = ""] = process.argv;

void import(library).then(({ inferSchema, initParser }: Udsv) => {
  const text = readFileSync(path, "utf8");
  const schema = inferSchema(text);
  const columns = initParser(schema).typedCols(text);
  tell(() =>
    schema.cols.map(({ name }, index) => {
      const numbers = (columns[index] ?? []).filter((cell) => typeof cell === "number");
      return [name, numbers] as const;
    }),
  );
});
