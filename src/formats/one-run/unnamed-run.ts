import type { Run } from "../../curves/model.ts";

/** A run before it has a name, which depends on the others. */
export type UnnamedRun = Omit<Run, "name"> & {
  /** The first file that it was read from; of a collected run not the one that it was first read from. */
  readonly readFrom: string;
};
