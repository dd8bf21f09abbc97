import { type ColumnNames, readHeader } from "#rights";

export type DeclarationColumn =
  | "number"
  | "line"
  | "declaredOn"
  | "direction"
  | "port"
  | "consignor"
  | "goods"
  | "channel"
  | "transport"
  | "consignee"
  | "from"
  | "through"
  | "to"
  | "hsCode"
  | "declaredBrand"
  | "quantity"
  | "unit"
  | "value"
  | "currency"
  | "valueCny";

/** The columns by the words that customs systems and forms write above them. */
export const declarationColumns: ColumnNames<DeclarationColumn> = {
  number: {
    name: { zh: "报关单号", en: "number" },
    spellings: [
      "number",
      "declaration",
      "declarationnumber",
      "entryno",
      "报关单号",
      "报关单编号",
      "海关编号",
      "清单编号",
    ],
  },
  line: { name: { zh: "商品序号", en: "line" }, spellings: ["line", "item", "itemno", "商品序号", "项号", "序号"] },
  declaredOn: {
    name: { zh: "申报日期", en: "declaredOn" },
    spellings: ["declaredon", "declarationdate", "date", "申报日期", "进出口日期", "日期"],
  },
  direction: {
    name: { zh: "进出口", en: "direction" },
    spellings: ["direction", "进出口", "进出口标志", "进出境", "进出境方向", "i/e"],
  },
  port: {
    name: { zh: "口岸", en: "port" },
    spellings: ["port", "customsport", "口岸", "进出境关别", "申报口岸", "申报地海关", "出境关别", "进境关别"],
  },
  consignor: {
    name: { zh: "发货人", en: "consignor" },
    spellings: ["consignor", "exporter", "shipper", "发货人", "境内发货人", "境外发货人", "收发货人"],
  },
  goods: {
    name: { zh: "品名规格", en: "goods" },
    spellings: [
      "goods",
      "description",
      "goodsdescription",
      "品名规格",
      "商品名称",
      "品名",
      "货物名称",
      "商品名称及规格型号",
    ],
  },
  channel: { name: { zh: "渠道", en: "channel" }, spellings: ["channel", "渠道", "业务类型"] },
  transport: {
    name: { zh: "运输方式", en: "transport" },
    spellings: ["transport", "meansoftransport", "运输方式", "运输工具", "运输工具名称", "集装箱号"],
  },
  consignee: {
    name: { zh: "收货人", en: "consignee" },
    spellings: ["consignee", "importer", "收货人", "境内收货人", "境外收货人"],
  },
  from: {
    name: { zh: "启运地", en: "from" },
    spellings: ["from", "origin", "启运地", "启运国", "启运港", "启运国（地区）"],
  },
  through: {
    name: { zh: "途经地", en: "through" },
    spellings: ["through", "via", "途经地", "经停港", "中转地", "转运地", "指运港途经"],
  },
  to: {
    name: { zh: "目的地", en: "to" },
    spellings: ["to", "destination", "目的地", "运抵国", "运抵国（地区）", "最终目的国", "指运港"],
  },
  hsCode: {
    name: { zh: "商品编码", en: "hsCode" },
    spellings: ["hscode", "hs", "商品编码", "商品编号", "税号", "hs编码"],
  },
  declaredBrand: {
    name: { zh: "申报品牌", en: "declaredBrand" },
    spellings: ["declaredbrand", "brand", "申报品牌", "品牌", "牌名"],
  },
  quantity: {
    name: { zh: "数量", en: "quantity" },
    spellings: ["quantity", "qty", "数量", "申报数量", "成交数量"],
  },
  unit: { name: { zh: "单位", en: "unit" }, spellings: ["unit", "单位", "计量单位", "成交单位", "申报单位"] },
  value: { name: { zh: "总价", en: "value" }, spellings: ["value", "total", "amount", "总价", "申报总价", "金额"] },
  currency: { name: { zh: "币制", en: "currency" }, spellings: ["currency", "币制", "币种"] },
  valueCny: {
    name: { zh: "人民币价值", en: "valueCny" },
    spellings: ["valuecny", "valuermb", "人民币价值", "人民币总价", "统计人民币价"],
  },
};

export function readDeclarationHeader(
  cells: readonly string[],
  given: Partial<Record<DeclarationColumn, number>> = {},
) {
  const required = [["number"], ["declaredOn"], ["direction"], ["port"], ["consignor"], ["goods"]] as const;
  return readHeader(declarationColumns, required as unknown as readonly [DeclarationColumn][], cells, given);
}
