import type { core } from "zod/mini";

type Schema = core.JSONSchema.JSONSchema;

const primitives = new Map([
  ["string", "str"],
  ["number", "float"],
  ["integer", "int"],
  ["boolean", "bool"],
  ["null", "None"],
]);

/** Names of types that their key does not give. */
const names = new Map([
  ["first", "Point"],
  ["series", "Series"],
]);

/** A Python module that declares the JSON report as TypedDicts. Throws for what it cannot express. */
export function pythonTypes(report: Schema): string {
  const declared = new Map<string, string>();

  /** The alternatives of a value. */
  function typesOf(path: readonly string[], schema: Schema): string[] {
    const { anyOf, enum: values = [schema.const], type, items, properties, additionalProperties } = schema;
    if (anyOf) {
      const objects = anyOf.filter(isSchema).filter((one) => one.properties);
      return anyOf
        .filter(isSchema)
        .flatMap((one) => typesOf(one.properties && objects.length > 1 ? withKind(path, one) : path, one));
    }
    if (values[0] !== undefined) return [`Literal[${values.map((one) => JSON.stringify(one)).join(", ")}]`];
    if (type === "array" && isSchema(items)) return [`List[${typeOf(path, items)}]`];
    if (properties) return [declare(path, schema)];
    if (isSchema(additionalProperties)) return [`Dict[str, ${typeOf(path, additionalProperties)}]`];
    const known: (string | undefined)[] = [type ?? []].flat().map((one) => primitives.get(one));
    return known.map((one) => one ?? refuse(`no Python type for ${path.join(".")}`));
  }

  function typeOf(path: readonly string[], schema: Schema): string {
    const types = typesOf(path, schema);
    const some = types.filter((type) => type !== "None");
    const joined = some.length > 1 ? `Union[${some.join(", ")}]` : some.join();
    return some.length < types.length ? `Optional[${joined}]` : joined;
  }

  /** Objects of the same shape are one type. The functional syntax, as `from` is a key. */
  function declare(path: readonly string[], { properties = {}, required = [] }: Schema): string {
    const fields = Object.entries(properties).map(([name, schema]) => {
      if (!required.includes(name) || !isSchema(schema)) return refuse(`${name} is optional`);
      return `        "${name}": ${typeOf([...path, name], schema)},\n`;
    });
    const shape = `    {\n${fields.join("")}    },\n`;
    const known = declared.get(shape);
    if (known !== undefined) return known;
    // Its key alone, else with those around it.
    const candidates = path.map((_, i) =>
      path
        .slice(-1 - i)
        .map(pascal)
        .join(""),
    );
    const name = candidates.find((one) => ![...declared.values()].includes(one));
    if (name === undefined) return refuse(`no name for ${path.join(".")}`);
    declared.set(shape, name);
    return name;
  }

  declare(["report"], report);
  const types = [...declared].map(([shape, name]) => `${name} = TypedDict(\n    "${name}",\n${shape})\n`);
  return `"""The types of the JSON report. Generated from schema.report.json by \`npm run generate\`; do not edit."""

from typing import Dict, List, Literal, Optional, TypedDict, Union

${types.join("\n")}`;
}

function isSchema(schema: unknown): schema is Schema {
  return typeof schema === "object" && schema !== null && !Array.isArray(schema);
}

/** Of several objects under one key: its kind, or its first key. */
function withKind(path: readonly string[], { properties = {} }: Schema): string[] {
  const [[name, first] = ["", false]] = Object.entries(properties);
  const kind = isSchema(first) && typeof first.const === "string" ? first.const : name;
  return [...path.slice(0, -1), `${path.at(-1)}_${kind}`];
}

function pascal(key: string): string {
  const words = key.replace(/s$/, "").split("_");
  return names.get(key) ?? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function refuse(why: string): never {
  throw new Error(`schema.report.json: ${why}`);
}
