import { openWorkQueue, type WorkQueue } from "#platform";
import { listingQueue, officeFindingQueue } from "./messages.ts";

/** The two queues that a server uses: listings on their way to the workers, findings for its offices on their way back. */
export interface ScreeningQueues {
  readonly listings: WorkQueue;
  readonly findings: WorkQueue;
  close(): Promise<void>;
}

/** @throws StartRefused when the queue server cannot be reached. */
export async function openScreeningQueues(url: string): Promise<ScreeningQueues> {
  const listings = await openWorkQueue(url, listingQueue);
  const findings = await openWorkQueue(url, officeFindingQueue).catch(async (error: unknown) => {
    await listings.close();
    throw error;
  });
  return {
    listings,
    findings,
    close: async () => {
      await Promise.all([listings.close(), findings.close()]);
    },
  };
}
