/** A download that gets less than this in a period is given up, however many periods it has had before. */
const minBytes = 64 * 1024;
const periodMs = 15_000;

/**
 * Runs a download, and rejects as soon as it stalls or drips; `received` counts the bytes so far. Until then it may take as long
 * as its size needs.
 */
export async function watchDownload<Value>(received: () => number, download: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const stalled = new Promise<never>((_, reject) => {
    const watch = (before: number) => {
      timer = setTimeout(() => {
        const now = received();
        if (now - before >= minBytes) watch(now);
        else reject(new Error(`received only ${now - before} bytes in ${periodMs / 1000} s`));
      }, periodMs);
    };
    watch(0);
  });
  try {
    return await Promise.race([download, stalled]);
  } finally {
    clearTimeout(timer);
  }
}
