/**
 * The benchmark's own reading of "the same text", on purpose simpler than the engine's: compatibility forms undone,
 * lower case, no accents, letters and digits only.
 */
export function plainForm(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

export const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
/** Unaccented Latin words and nothing else. */
export const isLatin = (text: string): boolean => /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(text);
export const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
