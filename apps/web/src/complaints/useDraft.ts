import { type Complaint, type FilingDraft, routes } from "#contract";
import { useEffect, useRef, useState } from "react";
import { call } from "../call.ts";

const QUIET_MS = 700;

/**
 * A draft that keeps itself: every change is sent once the writer pauses, the next only when the last has arrived. `flush`
 * sends what is still here and answers the version to go on from.
 */
export function useDraft<B extends FilingDraft>(complaint: Complaint, begun: B) {
  const [body, setBody] = useState<B>(begun);
  const [state, setState] = useState<"saved" | "saving" | "dirty">("saved");
  const [error, setError] = useState<Error>();
  const latest = useRef({ body: begun, sent: begun, version: complaint.version });
  const going = useRef<Promise<void>>(Promise.resolve());

  const keep = async () => {
    const { body: now, sent, version } = latest.current;
    if (now === sent) return;
    setState("saving");
    const kept = await call(routes.complaints.write, { params: { id: complaint.id }, body: { version, body: now } });
    latest.current = { ...latest.current, sent: now, version: kept.version };
    setError(undefined);
    setState(latest.current.body === now ? "saved" : "dirty");
  };
  const flush = async (): Promise<number> => {
    going.current = going.current.then(keep, keep);
    try {
      await going.current;
    } catch (fault) {
      setState("dirty");
      setError(fault instanceof Error ? fault : new Error(String(fault)));
      throw fault;
    }
    return latest.current.version;
  };
  const change = (more: Partial<B>) => {
    latest.current = { ...latest.current, body: { ...latest.current.body, ...more } };
    setBody(latest.current.body);
    setState("dirty");
  };

  useEffect(() => {
    if (state !== "dirty" || error !== undefined) return undefined;
    const wait = setTimeout(() => void flush().catch(() => {}), QUIET_MS);
    return () => clearTimeout(wait);
  });
  // Leaving while something is not kept asks first, and sends it meanwhile.
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (latest.current.body === latest.current.sent) return;
      void flush().catch(() => {});
      event.preventDefault();
    };
    addEventListener("beforeunload", leave);
    return () => {
      removeEventListener("beforeunload", leave);
      if (latest.current.body !== latest.current.sent) void flush().catch(() => {});
    };
    // One listener for the life of the form; it reads the latest through the ref.
  }, []);
  return { body, change, flush, state, error };
}
