/** What an English word may be an inflection of, by plain rules: "bakeries" bakery, "planned" plan, "making" make. */
export function uninflected(word: string): readonly string[] {
  const stems: string[] = [];
  for (const [ending, instead] of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, word.length - ending.length);
    stems.push(stem + instead);
    if (!takesE.has(ending)) continue;
    stems.push(`${stem}e`);
    if (stem.at(-1) === stem.at(-2)) stems.push(stem.slice(0, -1));
  }
  return stems;
}

const endings = [
  ["s", ""],
  ["es", ""],
  ["ies", "y"],
  ["ed", ""],
  ["ied", "y"],
  ["ing", ""],
  ["er", ""],
  ["ers", ""],
  ["ly", ""],
  ["est", ""],
] as const;
const takesE: ReadonlySet<string> = new Set(["ed", "ing", "er", "ers", "est"]);
