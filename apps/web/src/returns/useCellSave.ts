import { type CallOf, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { keyOf, useSend } from "../useCall.ts";
import type { Saved } from "./SaveState.tsx";

type Body = CallOf<typeof routes.returns.write>["body"];

/** Saves one cell of a draft a moment after the last key, at once when the field is left; then the form is checked again. */
export function useCellSave(id: string, cell: string, onSaved: (saved: Saved) => void) {
  const client = useQueryClient();
  const write = useSend(routes.returns.write, async () => {
    onSaved({ state: "saved", at: new Date().toISOString() });
    await client.invalidateQueries({ queryKey: keyOf(routes.returns.one) });
  });
  const waiting = useRef<{ readonly body: Body; readonly timer: ReturnType<typeof setTimeout> }>(undefined);
  const { mutate } = write;
  const flush = useCallback(() => {
    if (waiting.current === undefined) return;
    const { body, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = undefined;
    onSaved({ state: "saving" });
    mutate({ params: { id, cell }, body }, { onError: (error) => onSaved({ state: "failed", error }) });
  }, [id, cell, mutate, onSaved]);
  const type = useCallback(
    (body: Body) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { body, timer: setTimeout(flush, 700) };
    },
    [flush],
  );
  // Whoever turns to another page has typed it all the same.
  const last = useRef(flush);
  useEffect(() => {
    last.current = flush;
  }, [flush]);
  useEffect(() => () => last.current(), []);
  return { type, flush };
}
