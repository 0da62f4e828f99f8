/** The tables of MLflow and their columns that are read (mlflow/store/tracking/dbmodels/models.py). */
export const columnsOf = {
  metrics: ["run_uuid", "key", "value", "is_nan", "step", "timestamp"],
  runs: ["run_uuid", "name", "lifecycle_stage", "experiment_id"],
  experiments: ["experiment_id", "name", "lifecycle_stage"],
  params: ["run_uuid", "key", "value"],
  tags: ["run_uuid", "key", "value"],
} as const;
