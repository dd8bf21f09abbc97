import type { Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../refuse.ts";
import { type GoodsItem, type GoodsLine, measures } from "./goods.ts";
import type { Holding } from "./ledger.ts";

export function notThere(item: GoodsItem, there: number, { quantity, from }: GoodsLine): Refusal {
  const { id, goods, unit } = item;
  const at = from === undefined ? { zh: "", en: "" } : { zh: `在“${from}”`, en: ` at "${from}"` };
  return refuse(
    "goods-not-there",
    [
      `${id}“${goods}”${at.zh}现有${there}${unit}，所填${quantity}${unit}超出。`,
      `Of ${id} "${goods}" there are ${there} ${unit}${at.en}; ${quantity} were asked.`,
    ],
    ["请按在案物品台账核对物品、数量和存放地点。", "Check item, quantity and place against the ledger of the goods."],
    cite("house", "1"),
  );
}

export function noSuchItem(id: string, known: readonly string[]): Refusal {
  const list = known.length === 0 ? { zh: "无", en: "none" } : { zh: known.join("、"), en: known.join(", ") };
  return refuse(
    "no-such-goods",
    [`本案清单中没有“${id}”。`, `No inventory of this case has "${id}".`],
    [`请从清单中选择：${list.zh}。`, `Choose from the inventories: ${list.en}.`],
    cite("house", "1"),
  );
}

export function itemTwice({ id, goods }: GoodsItem): Refusal {
  return refuse(
    "goods-listed-twice",
    [`清单号${id}（${goods}）已经使用。`, `The inventory number ${id} (${goods}) is taken.`],
    ["请给新的物品另编清单号。", "Give new goods a number of their own."],
    cite("house", "1"),
  );
}

export function sayFrom({ id, goods }: GoodsItem, holdings: readonly Holding[]): Refusal {
  const places = holdings.map(({ under, measure, place }) => `${under} ${measures[measure].zh} ${place}`);
  const inEnglish = holdings.map(({ under, measure, place }) => `${under} ${measures[measure].en}, ${place}`);
  return refuse(
    "goods-in-several-places",
    [
      `${id}“${goods}”分别存放于${places.join("、")}，或者处于不同措施之下，须指明从何处取出。`,
      `${id} "${goods}" lies in several places or under several measures (${inEnglish.join("; ")}); say from which it is taken.`,
    ],
    ["请填写取出地点，或者取出全部。", "Give the place it is taken from, or take all of it."],
    cite("house", "1"),
  );
}
