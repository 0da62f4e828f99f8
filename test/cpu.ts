/**
 * Starts to count this process's CPU time; the result tells it in seconds. Unlike the clock it does not count what other
 * tests take at the same time.
 */
export function startCpu(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
}
