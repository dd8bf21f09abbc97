import { useEffect } from "react";
import { type Pressed, pressed } from "./triage.ts";

/** Listens for the inbox's keys while no field, menu or drawer has the keyboard. */
export function useTriageKeys(onPress: (what: Pressed) => void, off: boolean): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const what = pressed(event, off || isTyping(event.target));
      if (what === undefined) return;
      event.preventDefault();
      onPress(what);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [onPress, off]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest("input, textarea, select, [role=combobox], [role=dialog], [role=menu]") !== null
  );
}
