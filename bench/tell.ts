import { readFileSync } from "node:fs";

/** Of each series, how many values it has and their sum, one added after the other. */
export type Found = Record<string, [count: number, sum: number]>;

/** Prints what this process took up to now, and after that, if asked with --values, what it has read. */
export function tell(series: () => Iterable<readonly [name: string, values: Iterable<number>]>): void {
  // Not maxRSS: a child inherits that of the process that started it.
  const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) * 1024;
  const { user, system } = process.cpuUsage();
  const took = { cpu: (user + system) / 1e6, peak };
  const values = process.argv.includes("--values");
  console.log(JSON.stringify(values ? { ...took, found: addUp(series()) } : took));
}

function addUp(series: Iterable<readonly [string, Iterable<number>]>): Found {
  const found: Found = {};
  for (const [name, values] of series) {
    let [count, sum] = found[name] ?? [0, 0];
    for (const value of values) {
      sum += value;
      count++;
    }
    found[name] = [count, sum];
  }
  return found;
}
