/** Somebody stopped the import while it was being written; its transaction is rolled back. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** The embedded database has one session, which the writing holds to its end: a confirmation is taken back before that. */
export const GRACE_MS = 1000;

/** Tells the job of an import, in this process, that somebody stopped it. */
export interface Cancels {
  signalOf(id: string): AbortSignal;
  cancel(id: string): void;
  forget(id: string): void;
}

export function newCancels(): Cancels {
  const running = new Map<string, AbortController>();
  return {
    signalOf(id) {
      const controller = running.get(id) ?? new AbortController();
      running.set(id, controller);
      return controller.signal;
    },
    cancel: (id) => running.get(id)?.abort(),
    forget: (id) => void running.delete(id),
  };
}
