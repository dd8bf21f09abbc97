import { joinedForm } from "../../src/similarity/normalise/normalise.ts";
import { nameSuggestionIndex, npmFile } from "./sources.ts";

/** One brand with its names, folded and joined as the engine compares them. */
export type BrandNames = { readonly id: string; readonly latin: readonly string[]; readonly han: readonly string[] };

/**
 * Brands of the Name Suggestion Index that have a name in Latin letters and one in Han. With `half` only those whose id
 * has an even hash, so that the others can tell how well what was learned carries over.
 */
export function brandNames({ half }: { readonly half: boolean }): BrandNames[] {
  const index = JSON.parse(npmFile(nameSuggestionIndex, "dist/json/nsi.min.json")) as Index;
  const brands = new Map<string, { latin: Set<string>; han: Set<string> }>();
  for (const [path, { items }] of Object.entries(index.nsi)) {
    if (!path.startsWith("brands/")) continue;
    for (const { id, tags } of items) {
      const key = tags["brand:wikidata"] ?? id;
      if (half && hashOf(key) % 2 === 1) continue;
      const { latin, han } = namesOf(tags);
      if (latin.length === 0 || han.length === 0) continue;
      const brand = brands.get(key) ?? { latin: new Set(), han: new Set() };
      brands.set(key, brand);
      for (const name of latin) brand.latin.add(name);
      for (const name of han) brand.han.add(name);
    }
  }
  return [...brands]
    .map(([id, { latin, han }]) => ({ id, latin: [...latin].toSorted(), han: [...han].toSorted() }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

type Index = {
  readonly nsi: Readonly<
    Record<
      string,
      { readonly items: readonly { readonly id: string; readonly tags: Readonly<Record<string, string>> }[] }
    >
  >;
};

function namesOf(tags: Readonly<Record<string, string>>): { latin: string[]; han: string[] } {
  const latin: string[] = [];
  const han: string[] = [];
  for (const [tag, value] of Object.entries(tags)) {
    if (!/^(?:brand|name|short_name|alt_name|official_name)(?::(?:en|zh.*))?$/.test(tag)) continue;
    for (const name of value.split(";")) {
      if (/^[\p{Script=Han}·\s]+$/u.test(name)) han.push(...withoutTail(joinedForm(name), hanTail));
      else if (/^[\p{Script=Latin}\d\s.,'’&!+-]+$/u.test(name) && !tag.startsWith("alt")) {
        const words = name.replace(latinTail, "").trim();
        for (const one of [name, words]) latin.push(joinedForm(one));
      }
    }
  }
  return { latin: latin.filter((name) => name.length >= 3), han: han.filter((name) => name.length >= 2) };
}

/** What a business is, said after its name: with it and without it is one brand. */
const hanTail =
  /(?:快捷酒店|大酒店|酒店|大饭店|饭店|宾馆|超级市场|超市|百货公司|百货|购物中心|便利店|商店|药房|药局|药妆|银行|保险|人寿|证券|珠宝|咖啡馆|咖啡厅|咖啡|餐厅|火锅|拉面|面馆|茶饮|汽车|影城|书店|集团|公司|文具|眼镜|家具|家居|电器|健身|房屋|地产|不动产|电信|快递|物流)$/;
const latinTail =
  /\s+(?:hotels?(?: & resorts?)?|inn|supermarkets?|bank|insurance|coffee|cafe|café|restaurant|store|stores|shop|pharmacy|jewell?ery|motors|bookstore|group|express|mart|tea|bakery|pizza|ramen|fitness|realty|securities|telecom)$/i;

function withoutTail(name: string, tail: RegExp): string[] {
  const short = name.replace(tail, "");
  return short.length >= 2 && short !== name ? [name, short] : [name];
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
