import { type ActionContext, type ActionSpec, field } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import type { GoodsMovement } from "../../../goods/goods.ts";
import { heldLines } from "../../../goods/ledger.ts";
import { choice, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { type Define, type EnforcementState, openStages } from "../frame.ts";
import { emptied, goodsLineFrom, goodsOf, movementNow, movesFault, ownerOfLines } from "./goodsOfCase.ts";
import { releaseReasons } from "./names.ts";
import { nameOfActor, nextId, officersNow } from "./scene.ts";

const afterFiling = openStages.filter((stage) => stage !== "lead" && stage !== "verification");
const linesField = field(z.array(z.strictObject(goodsLineFrom)).min(1).max(1000), "物品", "goods", { widget: "rows" });
const ReleaseInput = z.strictObject({
  lines: linesField,
  reason: choice(releaseReasons, "解除原因", "reason"),
  explanation: text("理由说明", "explanation"),
  receiver: line("接收人", "received by"),
});
type Release = z.infer<typeof ReleaseInput>;

/** Goods leave in part or whole, or are stored elsewhere. A measure that holds nothing any more has ended, and so has its clock. */
export function releaseActions(action: Define): Record<string, ActionSpec> {
  return {
    "release-goods": action({
      name: { zh: "解除措施、发还物品", en: "Release goods" },
      event: "GoodsReleased",
      by: ["head"],
      from: afterFiling,
      input: ReleaseInput,
      offers,
      ready: noGoods,
      guard: (state, input, context) => {
        const owner = ownerOfLines(state, input.lines);
        return "refusal" in owner ? owner.refusal : movesFault(state, [released(state, input, context)]);
      },
      adds: (state, input, context) => {
        const owner = ownerOfLines(state, input.lines);
        if ("refusal" in owner) throw new RangeError(owner.refusal.sentence.en);
        const { reason, explanation, receiver, lines } = input;
        return {
          releases: [
            {
              id: nextId("release-", state.facts.releases),
              respondent: owner.id,
              on: context.today,
              officers: officersNow(state, context),
              reason,
              explanation,
              receiver,
              lines: lines.map(({ item, quantity }) => ({ item, quantity })),
              by: nameOfActor(context),
            },
          ],
          goodsMovements: [released(state, input, context)],
        };
      },
      stops: emptied,
      documents: (state) => {
        const made = state.facts.releases?.at(-1);
        return made === undefined ? [] : [{ document: "releaseDecision", of: made.id, to: made.respondent }];
      },
      mayIssue: ["releaseDecision"],
      article: cite("compulsion-law", "25"),
    }),

    "move-goods": action({
      name: { zh: "变更物品存放地点或者保管人", en: "Move goods to another store or keeper" },
      event: "GoodsMoved",
      by: ["officer"],
      from: afterFiling,
      input: z.strictObject({
        lines: linesField,
        storePlace: line("新的存放地点", "new store"),
        keeper: line("保管人", "keeper"),
        reason: text("变更原因", "why"),
      }),
      offers,
      ready: noGoods,
      guard: (state, { lines, storePlace, keeper }, context) =>
        movesFault(state, [moved(state, lines, { place: storePlace, keeper }, context)]),
      adds: (state, { lines, storePlace, keeper }, context) => ({
        goodsMovements: [moved(state, lines, { place: storePlace, keeper }, context)],
      }),
      article: cite("house", "1"),
    }),
  };
}

function released(
  state: EnforcementState,
  { lines, reason, receiver }: Release,
  context: ActionContext,
): GoodsMovement {
  const kind = reason === "no-longer-needed" ? "returned" : "released";
  return { kind, ...movementNow(state, context, nextId("release-", state.facts.releases)), lines, receiver };
}

function moved(
  state: EnforcementState,
  lines: Release["lines"],
  store: { readonly place: string; readonly keeper: string },
  context: ActionContext,
): GoodsMovement {
  return { kind: "moved", ...movementNow(state, context, "store"), lines, store };
}

/** The form begins with all that is held; the officer takes out what stays. */
function offers(state: EnforcementState) {
  return { lines: heldLines(goodsOf(state)) };
}

export function noGoods(state: EnforcementState) {
  if (heldLines(goodsOf(state)).length > 0) return undefined;
  return refuse(
    "no-goods-held",
    ["本案没有在案的涉案物品。", "No goods are held in this case."],
    ["请先登记保存或者查封、扣押。", "Register, seal or seize goods first."],
    cite("house", "1"),
  );
}
