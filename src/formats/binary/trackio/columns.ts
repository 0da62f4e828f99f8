/** The tables of Trackio and their columns in all versions (trackio/sqlite_storage.py). */
export const columnsOf = { metrics: ["run_name", "step", "timestamp", "metrics"] } as const;
/** In older versions a run has no id but its name. */
export const runId = "run_id";
