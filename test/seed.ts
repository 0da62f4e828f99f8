import fc from "fast-check";

// The same random cases in every run: a change fails for its own faults. `SEED=<integer>` draws others.
fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 1) });
