import type { Listing, ScreeningPort } from "#screening";

const BATCH = 500;

/** Time of each batch and of all, in milliseconds; the wait for the next batch is not counted. */
export async function screenBatches(
  screener: ScreeningPort,
  listings: readonly Listing[],
): Promise<{ milliseconds: number; batches: number[]; findings: number; alerts: number }> {
  const batches: number[] = [];
  let milliseconds = 0;
  let findings = 0;
  let alerts = 0;
  for (let from = 0; from < listings.length; from += BATCH) {
    const batch = listings.slice(from, from + BATCH);
    const started = performance.now();
    const found = await screener.screen(batch);
    const took = performance.now() - started;
    milliseconds += took;
    if (batch.length === BATCH) batches.push(took);
    findings += found.length;
    for (const finding of found) if (finding.alert) alerts += 1;
  }
  return { milliseconds, batches, findings, alerts };
}

/** Ten batches, so that the measured ones run compiled. */
export async function warmUp(screener: ScreeningPort, listings: readonly Listing[]): Promise<void> {
  await screenBatches(screener, listings.slice(0, BATCH * 10));
}
