import type { Bilingual } from "#law";

/** A listing as a right holder names it in a complaint. */
export interface NamedListing {
  readonly url: string;
  readonly title: string;
  readonly seller: string;
  readonly platform: string;
  readonly priceFen?: number;
}

/** What became of one line: its number as pasted (from 1), and the listing or what is wrong. */
export type ReadLine =
  | { readonly line: number; readonly kind: "read"; readonly listing: NamedListing }
  | { readonly line: number; readonly kind: "refused"; readonly sentence: Bilingual };

/** At most so many listings in one complaint. */
export const LISTINGS_PER_COMPLAINT = 300;

/**
 * Reads a pasted list, one listing a line, its parts divided by tabs, commas or semicolons (quoted where they hold one). A
 * first line of known names says what the columns are; else the address and the price are told by their look, and what is
 * left is the title, the seller and the platform, in this order. Empty lines are skipped.
 */
export function readListingLines(text: string): readonly ReadLine[] {
  const lines = text.split(/\r\n|\r|\n/).map((content, index) => ({ content: content.trim(), line: index + 1 }));
  const filled = lines.filter(({ content }) => content !== "");
  const [first] = filled;
  const header = first === undefined ? undefined : headerOf(partsOf(first.content));
  const rows = header === undefined ? filled : filled.slice(1);
  const seen = new Set<string>();
  return rows.map(({ content, line }, index): ReadLine => {
    if (index >= LISTINGS_PER_COMPLAINT) return { line, kind: "refused", sentence: tooMany };
    const parts = partsOf(content);
    const listing = header === undefined ? byLook(parts) : byName(parts, header);
    const sentence = faultOf(listing, seen);
    if (sentence !== undefined) return { line, kind: "refused", sentence };
    seen.add(listing.url);
    const { url, title, seller, platform, priceFen: fen } = listing;
    return {
      line,
      kind: "read",
      listing: { url, title, seller, platform, ...(fen === undefined ? {} : { priceFen: fen }) },
    };
  });
}

type Name = keyof NamedListing;
interface Loose extends NamedListing {
  readonly price?: string;
}

const names: Readonly<Record<string, Name>> = {
  url: "url",
  link: "url",
  address: "url",
  网址: "url",
  链接: "url",
  地址: "url",
  title: "title",
  标题: "title",
  商品标题: "title",
  商品: "title",
  seller: "seller",
  shop: "seller",
  卖家: "seller",
  店铺: "seller",
  platform: "platform",
  平台: "platform",
  price: "priceFen",
  价格: "priceFen",
  单价: "priceFen",
};

function headerOf(parts: readonly string[]): readonly (Name | undefined)[] | undefined {
  const found = parts.map((part) => names[part.toLowerCase()]);
  return found.includes("url") || found.includes("title") ? found : undefined;
}

function byName(parts: readonly string[], header: readonly (Name | undefined)[]): Loose {
  const of = (name: Name) => parts[header.indexOf(name)]?.trim() ?? "";
  return listingOf(
    { url: of("url"), title: of("title"), seller: of("seller"), platform: of("platform") },
    of("priceFen"),
  );
}

function byLook(parts: readonly string[]): Loose {
  const url = parts.find((part) => /^https?:\/\//i.test(part)) ?? "";
  const price = parts.find((part) => part !== url && priceFen(part) !== undefined) ?? "";
  const [title = "", seller = "", platform = ""] = parts.filter(
    (part) => part !== url && part !== price && part !== "",
  );
  return listingOf({ url, title, seller, platform }, price);
}

function listingOf(named: Omit<NamedListing, "priceFen">, price: string): Loose {
  const fen = priceFen(price);
  return { ...named, ...(price === "" ? {} : { price }), ...(fen === undefined ? {} : { priceFen: fen }) };
}

/** "129", "¥1,299.50", "1299.5元": fen, or undefined where it is no price. */
function priceFen(text: string): number | undefined {
  const bare = text.replace(/^[¥￥]\s*|\s*元$/g, "").replace(/(?<=\d)[,，](?=\d{3}(\D|$))/g, "");
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(bare)) return undefined;
  return Math.round(Number(bare) * 100);
}

function faultOf(listing: Loose, seen: ReadonlySet<string>): Bilingual | undefined {
  if (listing.url === "" && listing.title === "") return neither;
  if (listing.url !== "" && !/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(listing.url)) return noAddress;
  if (listing.url !== "" && seen.has(listing.url)) return twice;
  if (listing.price !== undefined && listing.priceFen === undefined) return noPrice;
  if (listing.url.length > 2000 || listing.title.length > 500 || listing.seller.length > 200) return tooLong;
  return undefined;
}

/** The parts of a line; a part in quotes may hold what divides. */
function partsOf(line: string): string[] {
  const divider = line.includes("\t") ? "\t" : /[,，]/.test(withoutQuoted(line)) ? "," : ";";
  const divides = divider === "," ? /[,，]/ : divider === ";" ? /[;；]/ : /\t/;
  const parts: string[] = [];
  let part = "";
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? "";
    if (sign === '"' && quoted && line[at + 1] === '"') {
      part += sign;
      at += 1;
    } else if (sign === '"' && (quoted || part.trim() === "")) quoted = !quoted;
    else if (!quoted && divides.test(sign) && !thousands(line, at)) {
      parts.push(part.trim());
      part = "";
    } else part += sign;
  }
  return [...parts, part.trim()];
}

const withoutQuoted = (line: string) => line.replace(/"[^"]*"/g, "");

/** A comma within a price ("¥1,299"), not between two parts. */
function thousands(line: string, at: number): boolean {
  return /[¥￥]\s*\d{1,3}(,\d{3})*$/.test(line.slice(0, at)) && /^[,，]\d{3}(?!\d)/.test(line.slice(at));
}

const neither: Bilingual = {
  zh: "没有网址，也没有标题：无法认出是哪件商品。",
  en: "There is neither an address nor a title: nobody can tell which listing is meant.",
};
const noAddress: Bilingual = { zh: "网址不完整。", en: "The address is not complete." };
const twice: Bilingual = { zh: "与前面某行的网址相同。", en: "An earlier line has the same address." };
const noPrice: Bilingual = { zh: "价格读不出来。", en: "The price cannot be read." };
const tooLong: Bilingual = { zh: "网址、标题或卖家过长。", en: "The address, title or seller is too long." };
const tooMany: Bilingual = {
  zh: `一份投诉最多${LISTINGS_PER_COMPLAINT}件商品，其余请另行投诉。`,
  en: `One complaint holds at most ${LISTINGS_PER_COMPLAINT} listings; file the others in another one.`,
};
