/** Real listing titles with what their annotators said of them. */
import { type Goods, goodsOfCategory, goodsOfProducts, goodsOfSource } from "./categories.ts";
import type { EvaluationData } from "./evaluationData.ts";

export type Title = {
  readonly text: string;
  readonly source: string;
  readonly language: "zh" | "en";
  /** Brands that the annotators or the offer's own brand field name; empty where they name none. */
  readonly brands: readonly string[];
  /** False where the source labels no brands at all, so that an empty list says nothing. */
  readonly isLabelled: boolean;
  readonly goods?: Goods;
  /** Places (UTF-16 units) between two words, where another word may be put in. */
  readonly boundaries: readonly number[];
};

export function readTitles(data: EvaluationData): Title[] {
  const titles: Title[] = [];
  for (const folder of ["titles-zh-ner-allanj", "titles-zh-ner-multidigraph"])
    for (const file of data.files(folder, /\.(txt|bieos)$/))
      for (const title of chineseTitles(data.lines(folder, file), folder)) titles.push(title);
  for (const offer of data.records<Offer>("titles-en-er", "titles.jsonl"))
    titles.push(english(offer, "titles-en-er", offer.brand !== "" && offer.brand !== null));
  for (const offer of data.records<Offer>("titles-flipkart", "titles.jsonl"))
    titles.push(english(offer, "titles-flipkart", (offer.brand ?? "") !== ""));
  for (const offer of data.records<Offer>("titles-amazon", "titles.jsonl"))
    titles.push(english(offer, "titles-amazon", false));
  return titles.filter((title) => title.text.trim() !== "");
}

type Offer = { src?: string; title: string; brand?: string | null; category?: string | null };

function english(offer: Offer, source: string, isLabelled: boolean): Title {
  const text = offer.title.slice(0, 500).replace(/\s+/g, " ").trim();
  const goods = goodsOfSource(offer.src ?? "") ?? goodsOfCategory(offer.category ?? "");
  const boundaries = [0, ...Array.from(text.matchAll(/ /g), (match) => match.index), text.length];
  return {
    text,
    source,
    language: "en",
    brands: isLabelled ? [(offer.brand ?? "").trim()] : [],
    isLabelled,
    boundaries,
    ...(goods === undefined ? {} : { goods }),
  };
}

/** One character and its label a line, an empty line between titles. */
function* chineseTitles(lines: readonly string[], source: string): Generator<Title> {
  let characters: string[] = [];
  let labels: string[] = [];
  for (const line of [...lines, ""]) {
    const character = Array.from(line)[0];
    const label = /[\t ]([BIES]-[A-Z]+|O)\s*$/.exec(line)?.[1];
    if (character !== undefined && label !== undefined) {
      characters.push(character);
      labels.push(label);
      continue;
    }
    if (characters.length > 0) yield chinese(characters, labels, source);
    characters = [];
    labels = [];
  }
}

function chinese(characters: readonly string[], labels: readonly string[], source: string): Title {
  const brands: string[] = [];
  const products: string[] = [];
  const boundaries = [0];
  let text = "";
  let run = "";
  let runKind = "";
  for (let at = 0; at <= characters.length; at++) {
    const character = characters[at];
    const label = labels[at] ?? "";
    const kind = label.slice(2);
    const continues = (label.startsWith("I-") || label.startsWith("E-")) && kind === runKind;
    if (!continues) {
      if (runKind === "HPPX" || runKind === "HP") brands.push(run.trim());
      if (runKind === "HCCX" || runKind === "HC") products.push(run.trim());
      // Inside unlabelled text only blanks and signs are sure to stand between two words.
      const before = characters[at - 1] ?? "";
      const isWordEnd = runKind !== "" || kind !== "" || !/[\p{L}\p{N}]/u.test(before);
      if (at > 0 && isWordEnd) boundaries.push(text.length);
      run = "";
      runKind = kind;
    }
    if (character === undefined) break;
    run += character;
    text += character;
  }
  const goods = goodsOfProducts(products);
  return {
    text,
    source,
    language: "zh",
    brands: brands.filter((brand) => brand !== ""),
    isLabelled: true,
    boundaries,
    ...(goods === undefined ? {} : { goods }),
  };
}
