import { useEffect, useEffectEvent, useRef } from "react";
import { type Pressed, pressed } from "./triage.ts";

/**
 * Listens for the inbox's keys while no field, menu or drawer has the keyboard. `onPress` answers "later" while what the key
 * needs is still on its way: the key then waits for it, unless another is pressed meanwhile. So a quick hand loses no press.
 */
export function useTriageKeys(onPress: (what: Pressed) => "later" | undefined, off: boolean): void {
  const waiting = useRef<Pressed>(undefined);
  const take = useEffectEvent((what: Pressed) => {
    waiting.current = onPress(what) === "later" ? what : undefined;
  });
  const listen = useEffectEvent((event: KeyboardEvent) => {
    const what = pressed(event, off || isTyping(event.target));
    if (what === undefined) return;
    event.preventDefault();
    take(what);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => listen(event);
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  // Whatever was drawn anew may be what the key was waiting for.
  useEffect(() => {
    if (off) waiting.current = undefined;
    else if (waiting.current !== undefined) take(waiting.current);
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest("input, textarea, select, [role=combobox], [role=dialog], [role=menu]") !== null
  );
}
