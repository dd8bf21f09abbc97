import type { PaperData, Wanted } from "../../../PaperWriter.ts";
import type { RespondentState } from "../frame.ts";
import { heldIn } from "../../../goods/ledger.ts";
import { goodsOf } from "./goodsOfCase.ts";
import { attendances, signatures } from "./names.ts";
import type { Attendance } from "./scene.ts";

const none = "—";

/** The goods of a measure as its inventory lists them: what it took, and what it took over from registered evidence. */
export function inventoryOf(state: RespondentState, under: string): PaperData[] {
  const lines = (state.facts.goodsMovements ?? []).flatMap((movement) => {
    if (movement.kind === "taken" && movement.under === under)
      return movement.items.map(({ id, quantity }) => ({ item: id, quantity }));
    return movement.kind === "changed" && movement.under === under && movement.only?.under !== under
      ? movement.lines
      : [];
  });
  return linesOf(state, lines);
}

/** Lines of goods as a table of a paper shows them. */
export function linesOf(
  state: RespondentState,
  lines: readonly { readonly item: string; readonly quantity: number; readonly note?: string }[],
): PaperData[] {
  const ledger = goodsOf(state);
  return lines.map(({ item, quantity, note }) => {
    const of = ledger.get(item)?.item;
    return {
      no: item,
      goods: of?.goods ?? none,
      model: of?.model ?? none,
      mark: of?.mark ?? none,
      unit: of?.unit ?? none,
      quantity: String(quantity),
      place: of?.place ?? none,
      note: note ?? none,
    };
  });
}

/** Who was there and whether it signed, in one sentence. */
export function attended(given: Attendance | undefined): Wanted {
  if (given === undefined) return { attendance: undefined, signatureText: undefined };
  const { present, presentName, witness, signature, note } = given;
  const who = presentName === undefined ? attendances[present].zh : `${attendances[present].zh}（${presentName}）`;
  const parts = [who, ...(witness === undefined ? [] : [`见证人：${witness}`])];
  return {
    attendance: parts.join("；"),
    signatureText: note === undefined ? signatures[signature].zh : `${signatures[signature].zh}（${note}）`,
  };
}

export function photosText(photos: readonly string[]): string {
  return photos.length === 0 ? "无" : `照片、录像${photos.length}件，附卷`;
}

/** What became of the goods of one respondent, and whether the lots say the same; undefined where nothing was taken. */
export function goodsAccount(state: RespondentState, owner: string | undefined): string | undefined {
  const accounts = [...goodsOf(state).values()].filter(({ item }) => owner === undefined || item.owner === owner);
  if (accounts.length === 0) return undefined;
  const lines = accounts.map(
    ({ item, taken, released, disposed, held }) =>
      `${item.id}“${item.goods}”共${taken}${item.unit}，已解除（发还）${released}${item.unit}，已处理${disposed}${item.unit}，在案${held}${item.unit}`,
  );
  const mismatch = goodsMismatch(state, owner);
  return `${lines.join("；")}。${mismatch === undefined ? "" : mismatch.zh}`;
}

/** Where the unsold goods of the lots and the goods held do not come to the same: to be explained, not refused. */
export function goodsMismatch(
  state: RespondentState,
  owner: string | undefined,
): { zh: string; en: string } | undefined {
  const unsold = (state.facts.lots ?? []).reduce((sum, { unsoldQuantity }) => sum + unsoldQuantity, 0);
  const held = heldIn(goodsOf(state), owner === undefined ? {} : { owner });
  if (state.facts.lots === undefined || unsold === held) return undefined;
  return {
    zh: `登记的未售商品数量为${unsold}，在案物品数量为${held}，两者不一致。`,
    en: `The lots have ${unsold} units unsold, the goods held are ${held}: the two differ.`,
  };
}
