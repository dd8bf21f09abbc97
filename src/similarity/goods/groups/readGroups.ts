import type { Bilingual } from "#law";

/**
 * Goods or services that trade and public see as one kind. The codes (`nature`, `purposes`...) mean something only by
 * being equal to those of another group.
 */
export type GoodsGroup = {
  /** Its place in `goodsGroups`. */
  readonly id: number;
  readonly classNumber: number;
  readonly name: Bilingual;
  readonly nature: string;
  readonly purposes: readonly string[];
  readonly channels: readonly string[];
  readonly makers: readonly string[];
  /** What they are used together with: a charger and a phone both say "phone". */
  readonly together: readonly string[];
  readonly words: readonly GroupWord[];
};

/** `inTitles` is false for a word that says what goods are in a list of goods, but too little in a market title. */
export type GroupWord = { readonly text: string; readonly inTitles: boolean };

/**
 * Reads a table of groups. A line beginning with @ opens a class and says what its groups are unless they say
 * otherwise; any other line is a group:
 *
 *     @32 n=drink p=quench c=grocery,bar m=drinks
 *     beer|啤酒|n=beer c=+liquor|lager, ale, ~brew|啤酒 生啤
 *
 * n nature, p purposes, c channels, m makers, with what goes together; `+` adds to what the class says. English words
 * are separated by commas and in the singular, Chinese ones by blanks; ~ before a word keeps it out of titles.
 */
export function readGroups(text: string, firstId: number): readonly GoodsGroup[] {
  const groups: GoodsGroup[] = [];
  let classNumber = 0;
  let common: Facets = {};
  for (const line of text.trim().split("\n")) {
    if (line.startsWith("@")) {
      const [head = "", ...facets] = line.slice(1).split(" ");
      classNumber = Number(head);
      common = facetsOf(facets, {});
      continue;
    }
    const [en = "", zh = "", facets = "", english = "", chinese = ""] = line.split("|");
    const own = facetsOf(facets.split(" "), common);
    groups.push({
      id: firstId + groups.length,
      classNumber,
      name: { zh, en },
      nature: own["n"]?.[0] ?? "",
      purposes: own["p"] ?? [],
      channels: own["c"] ?? [],
      makers: own["m"] ?? [],
      together: own["with"] ?? [],
      words: [...english.split(","), ...chinese.split(" ")].map(wordOf).filter((word) => word.text !== ""),
    });
  }
  return groups;
}

type Facets = Readonly<Record<string, readonly string[]>>;

function facetsOf(texts: readonly string[], common: Facets): Facets {
  const facets: Record<string, readonly string[]> = { ...common };
  for (const text of texts) {
    const [key = "", values = ""] = text.split("=");
    if (key === "") continue;
    facets[key] = values.startsWith("+") ? [...(common[key] ?? []), ...values.slice(1).split(",")] : values.split(",");
  }
  return facets;
}

function wordOf(text: string): GroupWord {
  const trimmed = text.trim();
  return trimmed.startsWith("~") ? { text: trimmed.slice(1), inTitles: false } : { text: trimmed, inTitles: true };
}
