import { goodsRead, GoodsReader, type GoodsWord, TextStreams } from "#similarity";
import { hasCopyWords } from "./gates/copyWords.ts";
import type { Listing } from "./listing.ts";

type Goods = readonly (GoodsWord & { readonly field: "category" | "title" })[];

/** What the gates ask of a listing, found out when first asked and once. One listing of a thread is looked at at a time. */
export class ListingView {
  readonly listing: Listing;
  private title: TextStreams | undefined;
  private knownGoods: Goods | undefined;
  private knownCopyWords: boolean | undefined;
  private category: Category | undefined;
  /** Classes of the goods named, bits as in `MarkRecords`. */
  private low = 0;
  private high = 0;

  /** `title` are streams that hold the title just now; without them it is read when its goods are first asked. */
  constructor(listing: Listing, title?: TextStreams) {
    this.listing = listing;
    this.title = title;
  }

  /** The streams given are about to read another text. */
  leaveTitle(): void {
    this.title = undefined;
  }

  /** Kinds of goods named in category and title. */
  get goods(): Goods {
    if (this.knownGoods !== undefined) return this.knownGoods;
    const category = this.readGoods();
    const goods: Goods[number][] = [...category.goods];
    for (const { word, classNumbers, span } of goodsRead(reader, this.title ?? streams.read(this.listing.title)))
      goods.push({ word, classNumbers, span, field: "title" });
    this.knownGoods = goods;
    return goods;
  }

  get hasCopyWords(): boolean {
    this.knownCopyWords ??= hasCopyWords(this.listing.title);
    return this.knownCopyWords;
  }

  /** Do the goods named include a class of these? Bits as in `MarkRecords`. */
  offers(low: number, high: number): boolean {
    this.readGoods();
    return (this.low & low) !== 0 || (this.high & high) !== 0;
  }

  /** Leaves the goods of the title in the reader. */
  private readGoods(): Category {
    if (this.category !== undefined) return this.category;
    const category = categoryOf(this.listing.category ?? "");
    reader.read(this.title ?? streams.read(this.listing.title));
    this.low = category.low | reader.classesLow;
    this.high = category.high | reader.classesHigh;
    this.category = category;
    return category;
  }
}

const streams = new TextStreams();
const reader = new GoodsReader();

type Category = { readonly goods: Goods; readonly low: number; readonly high: number };

/** A market has few categories and many listings. */
const categories = new Map<string, Category>();

function categoryOf(text: string): Category {
  const known = categories.get(text);
  if (known !== undefined) return known;
  reader.read(streams.read(text));
  const goods = goodsRead(reader, streams).map((word) => ({ ...word, field: "category" as const }));
  if (categories.size >= 10_000) categories.clear();
  const category = { goods, low: reader.classesLow, high: reader.classesHigh };
  categories.set(text, category);
  return category;
}
