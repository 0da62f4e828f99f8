import type { Format } from "../../reading/format.ts";
import { mlflowDb } from "./mlflow-db.ts";
import { npz } from "./npz.ts";
import { parquet } from "./parquet.ts";
import { pickle } from "./pickle.ts";
import { swanlab } from "./swanlab.ts";
import { tfevents } from "./tfevents.ts";
import { torch } from "./torch.ts";
import { trackio } from "./trackio.ts";
import { wandb } from "./wandb.ts";

/** Files with a signature in their first bytes, or in a directory of binary files. W&B keeps files of the others. */
export const formats: readonly Format[] = [
  wandb,
  swanlab,
  tfevents,
  pickle,
  npz,
  torch,
  parquet,
  mlflowDb,
  trackio,
];
