/**
 * Where words stand in a document, whatever the spaces and line breaks in them: for whoever types or pastes them instead of selecting
 * them. `many`: they stand at several places, so they say too little.
 */
export function findWords(
  text: string,
  words: string,
): { readonly start: number; readonly end: number } | "none" | "many" {
  const wanted = words.replaceAll(/\s/gu, "");
  if (wanted === "") return "none";
  const bare = text.replaceAll(/\s/gu, "");
  const at = bare.indexOf(wanted);
  if (at < 0) return "none";
  if (bare.includes(wanted, at + 1)) return "many";
  return { start: offsetOf(text, at), end: offsetOf(text, at + wanted.length - 1) + 1 };
}

/** Where the nth character that is no space stands, from 0. */
function offsetOf(text: string, nth: number): number {
  let seen = 0;
  for (let offset = 0; offset < text.length; offset++) {
    if (/\s/u.test(text.charAt(offset))) continue;
    if (seen === nth) return offset;
    seen += 1;
  }
  return text.length;
}
