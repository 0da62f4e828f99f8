/** Everything that a step waits for in vain may take this long together, so that it ends within a minute. */
const totalMs = 50_000;
/** What is asked after that still gets this long: it may be another service. */
const minMs = 2000;

export type Patience = {
  /** How long the next call may take, in milliseconds. */
  readonly left: () => number;
  /** Waits for a call. Only one that fails uses up patience, and those that fail side by side do so once. */
  readonly waitFor: <Value>(call: () => Promise<Value>) => Promise<Value>;
};

export function startPatience(): Patience {
  let [waited, until] = [0, 0];
  return {
    left: () => Math.round(Math.max(minMs, totalMs - waited)),
    waitFor: async (call) => {
      const from = performance.now();
      try {
        return await call();
      } catch (thrown) {
        const now = performance.now();
        waited += now - Math.max(from, until);
        until = now;
        throw thrown;
      }
    },
  };
}
