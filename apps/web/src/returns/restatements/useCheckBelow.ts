import { type ChecksBelow, routes } from "#contract";
import { useEffect, useState } from "react";
import { call } from "../../call.ts";

export interface BelowChecked extends Omit<ChecksBelow, "next"> {
  readonly of: number;
  readonly state: "going" | "stopped" | "done";
  readonly error: Error | undefined;
}

const none = { returns: 0, cells: 0, records: 0, differing: [] };

/** Checks the sealed returns below one after the other, for as long as somebody looks on and does not stop it. */
export function useCheckBelow(
  returnId: string,
  of: number,
): { readonly below: BelowChecked; readonly stop: () => void } {
  const [found, setFound] = useState<Omit<ChecksBelow, "next">>(none);
  const [state, setState] = useState<BelowChecked["state"]>(of === 0 ? "done" : "going");
  const [error, setError] = useState<Error>();
  useEffect(() => {
    if (state !== "going") return;
    let gone = false;
    void (async () => {
      try {
        for (let from: number | null = 0; from !== null && !gone; ) {
          const part: ChecksBelow = await call(routes.restatements.verifyBelow, {
            params: { id: returnId },
            body: { from },
          });
          if (gone) return;
          setFound((sum) => added(sum, part));
          from = part.next;
        }
        if (!gone) setState("done");
      } catch (fault) {
        setError(fault as Error);
        setState("stopped");
      }
    })();
    return () => {
      gone = true;
    };
  }, [returnId, state]);
  return { below: { ...found, of, state, error }, stop: () => setState("stopped") };
}

function added(sum: Omit<ChecksBelow, "next">, part: ChecksBelow): Omit<ChecksBelow, "next"> {
  return {
    returns: sum.returns + part.returns,
    cells: sum.cells + part.cells,
    records: sum.records + part.records,
    differing: [...sum.differing, ...part.differing],
  };
}
