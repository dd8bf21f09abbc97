import { field } from "#casework";
import { z } from "zod";
import { choice, day } from "../../inputs.ts";
import { channels, directions } from "./names.ts";

const words = (max: number, zh: string, en: string) =>
  field(z.string().min(1).max(max), zh, en, { widget: max > 300 ? "text" : "line" });

/** The declaration behind a clue, as far as a case needs it. Amounts in hundredths of `currency`; for CNY that is fen. */
export const Declared = z.object({
  number: words(64, "报关单号", "number of the declaration"),
  line: field(z.number().int().min(1), "商品序号", "line of the declaration"),
  declaredOn: day("申报日期", "declared on"),
  direction: choice(directions, "进出境方向", "direction"),
  channel: choice(channels, "渠道", "channel").optional(),
  port: words(200, "口岸", "port"),
  transport: words(300, "运输方式、运输工具", "means of transport").optional(),
  consignor: words(300, "发货人", "consignor"),
  consignee: words(300, "收货人", "consignee").optional(),
  from: words(200, "启运地", "place of departure").optional(),
  through: field(z.array(z.string().max(500)).max(20).readonly(), "途经地", "places on the way").optional(),
  to: words(200, "目的地", "destination").optional(),
  hsCode: words(20, "商品编码", "HS code").optional(),
  goods: words(2000, "品名规格", "goods"),
  declaredBrand: words(300, "申报品牌", "declared brand").optional(),
  quantity: field(z.number().positive(), "数量", "quantity").optional(),
  unit: words(30, "单位", "unit").optional(),
  valueFen: field(z.number().int().min(0), "总价（币制的百分之一）", "value, in hundredths of the currency").optional(),
  currency: words(3, "币制", "currency").optional(),
  valueCnyFen: field(z.number().int().min(0), "人民币价值（分）", "value in fen of CNY").optional(),
});
export type Declared = Readonly<z.infer<typeof Declared>>;

/** Against whom Customs of this country would proceed: who sends goods out, who lets them in. */
export function declarantOf({ consignee, consignor, direction }: Declared): string {
  return direction === "import" ? (consignee ?? consignor) : consignor;
}
