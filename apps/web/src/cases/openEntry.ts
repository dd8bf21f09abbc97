import type { MouseEvent } from "react";

/** Follows a link to an entry of the docket by opening the entry where it stands. */
export function openEntry(event: MouseEvent, seq: number): void {
  const entry = document.getElementById(`entry-${seq}`);
  if (!(entry instanceof HTMLDetailsElement)) return;
  event.preventDefault();
  entry.open = true;
  entry.querySelector("summary")?.focus();
  entry.scrollIntoView({ block: "center" });
}
