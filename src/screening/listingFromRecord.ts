import { Instant } from "#law";
import { type ColumnNames, type Header, type Place, type Read, readDate, readHeader, type RowProblem } from "#rights";
import { type Listing, listingLimits } from "./listing.ts";
import { present, RecordReader, unread } from "./recordReader.ts";

export type ListingColumn =
  | "id"
  | "platform"
  | "url"
  | "title"
  | "description"
  | "brand"
  | "category"
  | "price"
  | "currency"
  | "seller"
  | "time";
export type ListingRead =
  | { readonly ok: Listing; readonly warnings: readonly RowProblem[] }
  | { readonly problems: readonly RowProblem[] };

/**
 * Reads one listing as pushed by a marketplace or found in a JSON Lines file. Every problem is reported. Markup in a
 * text is kept as text and reported as a warning. `price` is in units of `currency` (yuan), never in fen.
 */
export function listingFromRecord(record: Readonly<Record<string, unknown>>, row: number): ListingRead {
  const reader = new RecordReader<ListingColumn>(record, row);
  const text = (column: Exclude<keyof typeof listingLimits, "currency">, required = false) =>
    reader.text(column, listingLimits[column], { numbers: column === "id", required });
  const id = text("id", true);
  const platform = text("platform", true);
  const title = text("title", true);
  const url = text("url");
  if (url !== undefined && !/^https?:\/\/\S+$/i.test(url)) {
    reader.problem(
      "url",
      "not-a-web-address",
      { zh: "应为 http:// 或 https:// 开头的网址", en: "must be a web address beginning with http:// or https://" },
      url,
    );
  }
  const optional = {
    description: text("description"),
    brand: text("brand"),
    category: text("category"),
    seller: text("seller"),
    url,
    currency: reader.currency("currency"),
    priceFen: reader.amount("price"),
    time: reader.keep(readTime(record["time"], reader.place("time"))),
  };
  const { problems, warnings } = reader;
  if (problems.length > 0 || id === undefined || platform === undefined || title === undefined) return { problems };
  return { ok: { id, platform, title, ...present(optional) }, warnings };
}

/** Reads one row of a CSV or XLSX file of listings. Problems name the column by the file's own header word. */
export function listingFromRow(cells: readonly string[], header: Header<ListingColumn>, row: number): ListingRead {
  const record: Record<string, string> = {};
  const columns = Object.keys(listingColumns) as ListingColumn[];
  for (const column of columns) {
    const value = cells[header.columnOf[column] ?? -1];
    if (value !== undefined && value !== "") record[column] = value;
  }
  const read = listingFromRecord(record, row);
  const named = (one: RowProblem): RowProblem => ({
    ...one,
    column: header.titles[header.columnOf[one.column as ListingColumn] ?? -1] ?? one.column,
  });
  return "ok" in read ? { ok: read.ok, warnings: read.warnings.map(named) } : { problems: read.problems.map(named) };
}

export function readListingHeader(cells: readonly string[], given: Partial<Record<ListingColumn, number>> = {}) {
  return readHeader(listingColumns, [["id"], ["platform"], ["title"]], cells, given);
}

export const listingColumns: ColumnNames<ListingColumn> = {
  id: {
    name: { zh: "商品编号", en: "id" },
    spellings: ["id", "listingid", "itemid", "sku", "商品编号", "商品id", "编号", "宝贝id"],
  },
  platform: { name: { zh: "平台", en: "platform" }, spellings: ["platform", "site", "平台", "平台名称", "来源平台"] },
  title: { name: { zh: "标题", en: "title" }, spellings: ["title", "标题", "商品标题", "商品名称", "宝贝标题"] },
  url: { name: { zh: "链接", en: "url" }, spellings: ["url", "link", "链接", "网址", "商品链接"] },
  description: { name: { zh: "描述", en: "description" }, spellings: ["description", "描述", "商品描述", "详情"] },
  brand: { name: { zh: "品牌", en: "brand" }, spellings: ["brand", "品牌", "品牌名称"] },
  category: { name: { zh: "类目", en: "category" }, spellings: ["category", "类目", "分类", "商品类目", "类别"] },
  price: { name: { zh: "价格", en: "price" }, spellings: ["price", "价格", "售价", "单价"] },
  currency: { name: { zh: "币种", en: "currency" }, spellings: ["currency", "币种", "货币"] },
  seller: { name: { zh: "店铺", en: "seller" }, spellings: ["seller", "shop", "店铺", "店铺名称", "卖家", "商家"] },
  time: { name: { zh: "时间", en: "time" }, spellings: ["time", "seenat", "时间", "采集时间", "抓取时间"] },
};

/** A moment with an offset; a day; or a local time without offset, which is read as the time in China. */
function readTime(value: unknown, place: Place): Read<string | undefined> {
  if (value === undefined || value === null || value === "") return { ok: undefined };
  if (typeof value !== "string" || value.length > 100)
    return unread(
      place,
      "not-a-time",
      "时间应写作 2025-02-28T09:30:00+08:00",
      "write the time as 2025-02-28T09:30:00+08:00",
      value,
    );
  const text = value.trim();
  const parts =
    /^(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    );
  const day = readDate(parts?.[1] ?? text, place);
  if ("problem" in day) return day;
  const offset = parts?.[5] === undefined ? "+08:00" : parts[5].replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  const time = Instant.safeParse(
    `${day.ok ?? ""}T${(parts?.[2] ?? "00").padStart(2, "0")}:${parts?.[3] ?? "00"}:${parts?.[4] ?? "00"}${offset}`,
  );
  return time.success
    ? { ok: time.data }
    : unread(
        place,
        "not-a-time",
        "时间应写作 2025-02-28T09:30:00+08:00",
        "write the time as 2025-02-28T09:30:00+08:00",
        value,
      );
}
