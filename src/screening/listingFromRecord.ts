import { Instant, parseYuan } from "#law";
import {
  type ColumnNames,
  excerpt,
  type Header,
  type Place,
  type Read,
  readDate,
  readHeader,
  readText,
  type RowProblem,
  rowProblem,
} from "#rights";
import { type Listing, listingLimits } from "./listing.ts";

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
  const problems: RowProblem[] = [];
  const warnings: RowProblem[] = [];
  const keep = <T>(read: Read<T>): T | undefined => {
    if ("ok" in read) return read.ok;
    problems.push(read.problem);
    return undefined;
  };
  const text = (column: Exclude<ListingColumn, "price" | "time">, required = false): string | undefined => {
    const place = { row, column };
    const value = record[column];
    if (
      value !== undefined &&
      value !== null &&
      typeof value !== "string" &&
      !(column === "id" && typeof value === "number")
    ) {
      problems.push(rowProblem(place, "not-text", { zh: "应为文本", en: "must be text" }, excerptOf(value)));
      return undefined;
    }
    const read = keep(
      readText(value === undefined || value === null ? "" : String(value), place, listingLimits[column]),
    );
    if (read === "" && required)
      problems.push(rowProblem(place, "missing", { zh: "此栏必填", en: "this field is required" }));
    if (read !== undefined && markup.test(read)) {
      warnings.push(
        rowProblem(
          place,
          "markup",
          { zh: "含有类似网页代码的内容，按普通文本保存", en: "contains what looks like markup; kept as plain text" },
          read,
        ),
      );
    }
    return read === "" ? undefined : read;
  };

  const id = text("id", true);
  const platform = text("platform", true);
  const title = text("title", true);
  const url = text("url");
  if (url !== undefined && !/^https?:\/\/\S+$/i.test(url)) {
    problems.push(
      rowProblem(
        { row, column: "url" },
        "not-a-web-address",
        { zh: "应为 http:// 或 https:// 开头的网址", en: "must be a web address beginning with http:// or https://" },
        url,
      ),
    );
  }
  const currency = text("currency")?.toUpperCase();
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) {
    problems.push(
      rowProblem(
        { row, column: "currency" },
        "not-a-currency",
        { zh: "币种应为三个字母，如 CNY", en: "the currency is three letters, such as CNY" },
        currency,
      ),
    );
  }
  const optional = {
    description: text("description"),
    brand: text("brand"),
    category: text("category"),
    seller: text("seller"),
    url,
    currency,
    priceFen: keep(readPrice(record["price"], { row, column: "price" })),
    time: keep(readTime(record["time"], { row, column: "time" })),
  };
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

/** A tag, a closing tag, a comment or a character reference; a bare "<" or "A&B" is ordinary text. */
const markup = /<\/?[a-z!][^>]{0,200}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,10});/i;

function readPrice(value: unknown, place: Place): Read<number | undefined> {
  if (value === undefined || value === null || value === "") return { ok: undefined };
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || text.length > 100)
    return bad(place, "not-a-price", "价格应为数字", "the price must be a number", value);
  const fen = parseYuan(text, { negative: true });
  if (fen === undefined)
    return bad(
      place,
      "not-a-price",
      "价格应为数字，最多两位小数",
      "the price must be a number with at most two decimals",
      value,
    );
  return fen < 0 ? bad(place, "negative-price", "价格不能为负数", "a price cannot be negative", value) : { ok: fen };
}

/** A moment with an offset; a day; or a local time without offset, which is read as the time in China. */
function readTime(value: unknown, place: Place): Read<string | undefined> {
  if (value === undefined || value === null || value === "") return { ok: undefined };
  if (typeof value !== "string" || value.length > 100)
    return bad(
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
    : bad(
        place,
        "not-a-time",
        "时间应写作 2025-02-28T09:30:00+08:00",
        "write the time as 2025-02-28T09:30:00+08:00",
        value,
      );
}

function bad(place: Place, code: string, zh: string, en: string, found: unknown): { problem: RowProblem } {
  return { problem: rowProblem(place, code, { zh, en }, excerptOf(found)) };
}

function excerptOf(value: unknown): string {
  return excerpt(typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
}

function present<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
