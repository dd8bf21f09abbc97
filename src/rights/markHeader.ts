import type { Refusal } from "#law";
import { type ColumnNames, type Header, readHeader } from "./header.ts";

/** What a column of a marks file may hold. The first eight are the project's own header words. */
export type MarkColumn =
  | "id"
  | "text"
  | "classes"
  | "owner"
  | "status"
  | "filed"
  | "registered"
  | "expires"
  | "authorisedSellers"
  | "registrationNumber"
  | "goods"
  | "holderId"
  | "price";

export const markColumns: ColumnNames<MarkColumn> = {
  id: { name: { zh: "编号", en: "id" }, spellings: ["id", "markid", "编号", "序号", "商标编号"] },
  registrationNumber: {
    name: { zh: "注册号", en: "registration number" },
    spellings: [
      "registrationnumber",
      "applicationnumber",
      "注册号",
      "商标注册号",
      "申请号",
      "注册号/申请号",
      "申请/注册号",
      "申请号/注册号",
      "regno",
    ],
  },
  text: {
    name: { zh: "商标", en: "mark" },
    spellings: ["text", "marktext", "markverbalelementtext", "商标", "商标名称", "商标文字", "mark", "name"],
  },
  classes: {
    name: { zh: "类别", en: "classes" },
    spellings: [
      "classes",
      "class",
      "classnumber",
      "classnumbers",
      "类别",
      "国际分类",
      "商品类别",
      "类号",
      "尼斯分类",
      "niceclass",
    ],
  },
  goods: {
    name: { zh: "核定商品", en: "goods" },
    spellings: [
      "goods",
      "goodsservicesdescriptiontext",
      "商品",
      "商品/服务",
      "核定商品",
      "核定使用商品",
      "核定使用商品/服务",
      "商品服务",
    ],
  },
  owner: {
    name: { zh: "权利人", en: "holder" },
    spellings: [
      "owner",
      "holder",
      "holdername",
      "applicant",
      "权利人",
      "注册人",
      "商标权人",
      "商标注册人",
      "申请人",
      "申请人名称",
      "注册人名称",
    ],
  },
  holderId: {
    name: { zh: "统一社会信用代码", en: "holder's code" },
    spellings: ["holderid", "统一社会信用代码", "权利人代码", "注册人代码"],
  },
  status: {
    name: { zh: "状态", en: "status" },
    spellings: ["status", "markcurrentstatuscode", "状态", "商标状态", "法律状态"],
  },
  filed: {
    name: { zh: "申请日期", en: "filed" },
    spellings: ["filed", "filedon", "applicationdate", "申请日", "申请日期"],
  },
  registered: {
    name: { zh: "注册日期", en: "registered" },
    spellings: ["registered", "registeredon", "registrationdate", "注册日", "注册日期", "注册公告日期"],
  },
  expires: {
    name: { zh: "有效期至", en: "expires" },
    spellings: [
      "expires",
      "expireson",
      "expirydate",
      "expirationdate",
      "有效期至",
      "有效期",
      "专用权期限至",
      "到期日",
      "截止日期",
    ],
  },
  authorisedSellers: {
    name: { zh: "授权店铺", en: "authorised sellers" },
    spellings: ["authorisedsellers", "authorizedsellers", "授权店铺", "授权商家", "授权销售商", "授权经销商"],
  },
  price: {
    name: { zh: "备案价格（元）", en: "recorded price (yuan)" },
    spellings: ["price", "recordedprice", "备案价格", "参考价格", "正品价格", "价格"],
  },
};

export type MarkHeader = Header<MarkColumn>;

/** Refused when the text of the mark, or anything to call it by (`id` or a registration number), is missing. */
export function readMarkHeader(
  cells: readonly string[],
  given: Partial<Record<MarkColumn, number>> = {},
): { readonly ok: MarkHeader } | { readonly refusal: Refusal } {
  return readHeader(markColumns, [["text"], ["id", "registrationNumber"]], cells, given);
}
