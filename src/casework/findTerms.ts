/** A place in a text where a term stands: from `from` up to and not including `to`, in UTF-16 units. */
export interface Found {
  readonly term: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Where the terms stand in a text, the longest first where two overlap. Spaces within a name, line breaks, full-width
 * figures and the case of Latin letters hide nothing.
 */
export function findTerms(text: string, terms: readonly string[]): Found[] {
  const folded = fold(text);
  const taken = Array.from(folded, () => false);
  const found: Found[] = [];
  const order = terms
    .map((term, at) => ({ letters: fold(term).map(({ letter }) => letter), at }))
    .filter(({ letters }) => letters.length > 0)
    .sort((one, other) => other.letters.length - one.letters.length);
  for (const { letters, at: term } of order) {
    for (let at = 0; at + letters.length <= folded.length; at += 1) {
      if (!letters.every((letter, offset) => folded[at + offset]?.letter === letter && taken[at + offset] !== true))
        continue;
      taken.fill(true, at, at + letters.length);
      found.push({ term, from: folded[at]?.from ?? 0, to: folded[at + letters.length - 1]?.to ?? 0 });
      at += letters.length - 1;
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

interface Letter {
  readonly letter: string;
  readonly from: number;
  readonly to: number;
}

/** The letters that count, each with the place it came from: no spaces, no marks without a shape, no width, no case. */
function fold(text: string): Letter[] {
  const letters: Letter[] = [];
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    for (const letter of character.normalize("NFKC").toLowerCase()) {
      if (!/[\s\p{Cf}\p{Cc}]/u.test(letter)) letters.push({ letter, from, to });
    }
    from = to;
  }
  return letters;
}
