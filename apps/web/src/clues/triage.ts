/** The clue procedure's actions under the keys an officer presses. */
export const triage = [
  { key: "a", action: "accept", word: "clues.keyAccept" },
  { key: "r", action: "reject", word: "clues.keyReject" },
  { key: "m", action: "ask-for-more", word: "clues.keyMore" },
  { key: "h", action: "hand-over", word: "clues.keyHand" },
] as const;

type Step = 1 | -1;
export type Pressed = { readonly move: Step } | { readonly action: string } | { readonly help: true };

/** What a key press means in the inbox; nothing while one types, or holds a modifier. */
export function pressed(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">,
  typing: boolean,
): Pressed | undefined {
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === "j") return { move: 1 };
  if (event.key === "k") return { move: -1 };
  if (event.key === "?") return { help: true };
  const found = triage.find((one) => one.key === event.key);
  return found && { action: found.action };
}
