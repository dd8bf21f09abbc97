import type { ActionContext, CaseState, FieldChoice } from "#casework";
import { field } from "#casework";
import type { Refusal } from "#law";
import { z } from "zod";
import type { GoodsItem, GoodsMovement } from "../../goods/goods.ts";
import { heldIn, heldLines, type Ledger, ledgerOf, move } from "../../goods/ledger.ts";
import { refuse } from "../../refuse.ts";
import { regulations } from "./articles.ts";
import type { GoodsFound } from "./facts.ts";
import type { DetentionState } from "./frame.ts";
import { applicants } from "./holders.ts";

/** The measure under which this case holds goods. */
export const detentionId = "D1";

/** The ledger of the goods of a case as its docket stands. */
export function goodsOf({ facts }: Pick<DetentionState, "facts">): Ledger {
  return ledgerOf(facts.goodsMovements ?? []);
}

/** What is detained: the goods that bear rights of holders who applied with security, and those that bear no right by name. */
export function detainable(state: DetentionState): readonly GoodsFound[] {
  const asked = applicants(state);
  const held = new Set((state.facts.rights ?? []).filter(({ holder }) => asked.includes(holder)).map(({ id }) => id));
  return (state.facts.goods ?? []).filter(({ right }) => right === undefined || held.has(right));
}

export function takenIn(
  state: DetentionState,
  { place, keeper }: { readonly place: string; readonly keeper: string },
  { today }: Pick<ActionContext, "today">,
): GoodsMovement {
  const names = new Map((state.facts.rights ?? []).map(({ id, name }) => [id, name]));
  const items = detainable(state).map(({ id, goods, unit, quantity, right }): GoodsItem => {
    const mark = right === undefined ? undefined : names.get(right);
    return {
      id: `${detentionId}-${id}`,
      goods,
      unit,
      quantity,
      owner: "respondent",
      ...(mark !== undefined && { mark }),
    };
  });
  return {
    kind: "taken",
    on: today,
    entry: state.version + 1,
    document: "detentionDecision",
    under: detentionId,
    measure: "detained",
    store: { place, keeper },
    items,
  };
}

/** All that is held goes back to whom it belongs, or to the court. */
export function allReleased(
  state: DetentionState,
  receiver: string,
  { today }: Pick<ActionContext, "today">,
): readonly GoodsMovement[] {
  const lines = heldLines(goodsOf(state));
  if (lines.length === 0) return [];
  return [{ kind: "released", on: today, entry: state.version + 1, document: "releaseNotice", lines, receiver }];
}

/** Why these goods cannot leave: not there, or not as many. */
export function moveFault(state: DetentionState, movement: GoodsMovement): Refusal | undefined {
  const moved = move(goodsOf(state), movement);
  return "refusal" in moved ? moved.refusal : undefined;
}

/** So much of an item that is held; the page offers what there is. */
export const goodsLine = {
  item: field(z.string().min(1).max(100), "货物", "goods", { choicesIn: itemsHeld }),
  quantity: field(z.number().int().min(1).max(1_000_000_000), "数量", "quantity"),
};

function itemsHeld(state: CaseState): readonly FieldChoice[] {
  return [...goodsOf(state as DetentionState).values()]
    .filter(({ held }) => held > 0)
    .map(({ item, held }) => ({
      value: item.id,
      name: {
        zh: `${item.id} ${item.goods}（在库${held}${item.unit}）`,
        en: `${item.id} ${item.goods} (${held} ${item.unit} held)`,
      },
    }));
}

/** The units of all goods that were detained, or, before that, found. */
export function unitsOf(state: Pick<DetentionState, "facts">): number {
  const ledger = goodsOf(state);
  if (ledger.size > 0) return [...ledger.values()].reduce((sum, { taken }) => sum + taken, 0);
  return (state.facts.goods ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
}

/** A case does not end while goods are held in it. */
export function goodsStillHeld(state: DetentionState): Refusal | undefined {
  const held = heldIn(goodsOf(state));
  if (held === 0) return undefined;
  return refuse(
    "goods-still-held",
    [`尚有${held}件（双、个等）货物在扣，未放行也未处置。`, `${held} units of goods are still held.`],
    ["请先放行或者处置。", "Release them or dispose of them first."],
    regulations("27"),
  );
}
