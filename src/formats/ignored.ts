/**
 * Returns whether a path matches a pattern of the config's `ignore`, which names files or directories at any depth: `legacy`
 * and `legacy/**` leave out all below a directory of that name.
 */
export async function matcherOf(patterns: readonly string[]): Promise<(path: string) => boolean> {
  if (patterns.length === 0) return () => false;
  const { default: picomatch } = await import("picomatch");
  const all = patterns.map((pattern) => pattern.replace(/^\.?\/+|\/+$/g, ""));
  return picomatch(
    all.flatMap((pattern) => [`**/${pattern}`, `**/${pattern}/**`]),
    { dot: true, nonegate: true },
  );
}
