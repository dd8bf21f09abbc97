import type { EvaluationData } from "../evaluationData.ts";
import { Random, seedOf } from "../random.ts";
import { isHan, isLatin, plainForm } from "../text.ts";
import { classesOfShop } from "../../screening/classesOfShop.ts";
import { brandPairs } from "./brandPairs.ts";

/** A real name, with classes where its source tells them. */
export type Seed = { readonly text: string; readonly classes: readonly number[] };

export type Seeds = {
  /** Names of which one is in the register under its Latin or its Chinese form only; in every register however small. */
  readonly paired: readonly Seed[];
  /** Real Latin and Chinese names, shuffled. */
  readonly real: readonly Seed[];
  /** Nice classes as registered: one entry a mark. */
  readonly classSets: readonly (readonly number[])[];
};

/** Real marks, brands and names from the evaluation data; each text once, by its plain form. */
export function readSeeds(data: EvaluationData): Seeds {
  const pairs = brandPairs(data);
  const taken = new Set<string>();
  for (const pair of pairs) for (const form of [pair.latin, ...pair.han]) taken.add(plainForm(form));
  const paired = pairs.map(({ registered }) => ({ text: registered, classes: [] }));

  const real: Seed[] = [];
  const add = (raw: string | null | undefined, classes: readonly number[] = []) => {
    const text = (raw ?? "").replace(/\s+/g, " ").trim();
    const plain = plainForm(text);
    if (plain.length < 2 || text.length > 60 || taken.has(plain)) return;
    taken.add(plain);
    real.push({ text, classes });
  };
  for (const line of data.lines("marks-dpma", "trademarks.csv").slice(1)) add(line.split(";")[2]?.replace(/"/g, ""));
  // What stands as the class in this list is the number of the row.
  for (const line of data.lines("marks-classed", "trademarks.csv").slice(1)) add(/^"?(.*?)"?,\d+\s*$/.exec(line)?.[1]);
  for (const brand of data.records<Brand>("nsi-brands", "nsi_brands.jsonl")) {
    const classes = classesOfShop[brand.category.split("/")[2] ?? ""] ?? [];
    add(brand.display, classes);
  }
  const classSets: number[][] = [];
  for (const mark of data.records<{ mark: string; nice: number[] }>("euipo-marks", "marks.jsonl")) {
    add(mark.mark, mark.nice);
    if (mark.nice.length > 0) classSets.push(mark.nice.slice(0, 3));
  }
  for (const title of data.records<{ brand: string | null }>("titles-en-er", "titles.jsonl")) add(title.brand);
  for (const line of data.lines("zh-company-short", "company-short-28w.txt").slice(2))
    if (isHan(line) && line.length <= 8) add(line);
  new Random(seedOf("seeds")).shuffle(real);
  return { paired, real, classSets };
}

type Brand = { display: string | null; category: string };

/** What the models of coined words learn from. */
export const latinWords = (seeds: Seeds): string[] =>
  seeds.real.filter(({ text }) => isLatin(text)).flatMap(({ text }) => text.toLowerCase().split(" "));
export const hanNames = (seeds: Seeds): string[] => seeds.real.map(({ text }) => text).filter(isHan);
