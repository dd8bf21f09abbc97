import type { EvaluationData } from "../evaluationData.ts";
import { Random, seedOf } from "../random.ts";
import { plainForm } from "../text.ts";

/** A brand known under a Latin and one or more Chinese names, of which the register holds one. */
export type BrandPair = {
  readonly latin: string;
  readonly han: readonly string[];
  readonly registered: string;
  /** Tables made with `--half` have learned the even half of the brands and not the odd one. */
  readonly half: "even" | "odd";
};

/** The pairs of the name-suggestion-index of which each side is of one script. */
export function brandPairs(data: EvaluationData): BrandPair[] {
  const byLatin = new Map<string, Set<string>>();
  for (const line of data.lines("nsi-brands", "latin_han_pairs.tsv")) {
    const [latin = "", other = ""] = line.split("\t");
    // "耀才證券 Bright Smart Securities" names the brand twice; only its Chinese half is the other script.
    const han = /^(\p{Script=Han}{2,})(?: .*)?$/u.exec(other)?.[1];
    if (han === undefined || !/^[\p{Script=Latin}0-9 .'&-]+$/u.test(latin) || plainForm(latin).length < 3) continue;
    const all = byLatin.get(latin) ?? new Set<string>();
    byLatin.set(latin, all.add(han));
  }
  const keys = new Map<string, string>();
  for (const brand of data.records<Brand>("nsi-brands", "nsi_brands.jsonl"))
    for (const name of Object.values(brand.names)) keys.set(plainForm(name), brand.wikidata ?? brand.id ?? name);
  const random = new Random(seedOf("brand pairs"));
  const takenHan = new Set<string>();
  const pairs: BrandPair[] = [];
  for (const [latin, all] of [...byLatin].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const han = [...all].filter((one) => !takenHan.has(one));
    const first = han[0];
    if (first === undefined) continue;
    for (const one of han) takenHan.add(one);
    const key = keys.get(plainForm(latin)) ?? keys.get(plainForm(first)) ?? latin;
    const half = (seedOf(key) >>> 0) % 2 === 0 ? "even" : "odd";
    pairs.push({ latin, han, registered: random.chance(0.5) ? latin : first, half });
  }
  return pairs;
}

type Brand = {
  readonly id: string | null;
  readonly names: Readonly<Record<string, string>>;
  readonly wikidata: string | null;
};
