import type { Run } from "../../curves/model.ts";

/** A run before it has a name, which depends on the others. */
export type UnnamedRun = Omit<Run, "name">;
