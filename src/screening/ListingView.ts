import { type GoodsWord, goodsNamed, normalise } from "#similarity";
import { hasCopyWords } from "./gates/copyWords.ts";
import type { Listing } from "./listing.ts";

type Goods = readonly (GoodsWord & { readonly field: "category" | "title" })[];

/** What the gates ask of a listing, found out when first asked and once. */
export class ListingView {
  readonly listing: Listing;
  private knownGoods: Goods | undefined;
  private knownCopyWords: boolean | undefined;
  private low = 0;
  private high = 0;

  constructor(listing: Listing) {
    this.listing = listing;
  }

  /** Kinds of goods named in category and title. */
  get goods(): Goods {
    if (this.knownGoods !== undefined) return this.knownGoods;
    const { category, title } = this.listing;
    const goods = [
      ...goodsOfCategory(category ?? ""),
      ...goodsNamed(normalise(title)).map((word) => ({ ...word, field: "title" as const })),
    ];
    for (const { classNumbers } of goods) {
      for (const one of classNumbers) {
        if (one <= 32) this.low |= 1 << (one - 1);
        else this.high |= 1 << (one - 33);
      }
    }
    this.knownGoods = goods;
    return goods;
  }

  get hasCopyWords(): boolean {
    this.knownCopyWords ??= hasCopyWords(this.listing.title);
    return this.knownCopyWords;
  }

  /** Do the goods named include a class of these? Bits as in `MarkRecords`. */
  offers(low: number, high: number): boolean {
    return this.goods.length > 0 && ((this.low & low) !== 0 || (this.high & high) !== 0);
  }
}

/** A market has few categories and many listings. */
const categories = new Map<string, Goods>();

function goodsOfCategory(category: string): Goods {
  const known = categories.get(category);
  if (known !== undefined) return known;
  const goods = goodsNamed(normalise(category)).map((word) => ({ ...word, field: "category" as const }));
  if (categories.size >= 10_000) categories.clear();
  categories.set(category, goods);
  return goods;
}
