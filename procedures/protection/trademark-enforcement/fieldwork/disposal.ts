import { type ActionContext, type ActionSpec, field } from "#casework";
import type { Citation, Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import type { GoodsMovement } from "../../../goods/goods.ts";
import { heldLines } from "../../../goods/ledger.ts";
import { choice, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { lawOf } from "../../enforcement/lawOf.ts";
import type { Define, EnforcementState } from "../frame.ts";
import { nameOf } from "../respondents.ts";
import { emptied, goodsLineFrom, goodsOf, movementNow, movesFault, ownerOfLines } from "./goodsOfCase.ts";
import { disposalWays } from "./names.ts";
import { noGoods } from "./release.ts";
import { nextId, officersNow, photosField } from "./scene.ts";

const DisposalInput = z.strictObject({
  lines: field(z.array(z.strictObject(goodsLineFrom)).min(1).max(1000), "物品", "goods", { widget: "rows" }),
  way: choice(disposalWays, "处理方式", "way"),
  account: text("处理情况", "how it was done"),
  place: line("处理地点", "place"),
  supervisor: line("监督人（接收人）", "supervised or received by"),
  photos: photosField,
});
type Disposal = z.infer<typeof DisposalInput>;

/** What becomes of goods after the decision: the ways follow from what the decision says of them. */
export function disposalActions(action: Define): Record<string, ActionSpec> {
  return {
    "dispose-goods": action({
      name: { zh: "登记涉案物品处理", en: "Record the disposal of goods" },
      event: "GoodsDisposed",
      by: ["officer"],
      from: ["decided", "served", "performed", "with-police"],
      input: DisposalInput,
      offers: (state) => ({ lines: heldLines(goodsOf(state)) }),
      ready: noGoods,
      guard: (state, input, context) => {
        const owner = ownerOfLines(state, input.lines);
        if ("refusal" in owner) return owner.refusal;
        return wayFault(state, owner.id, input.way) ?? movesFault(state, [disposed(state, input, context)]);
      },
      adds: (state, input, context) => {
        const owner = ownerOfLines(state, input.lines);
        if ("refusal" in owner) throw new RangeError(owner.refusal.sentence.en);
        const { lines, ...told } = input;
        return {
          disposals: [
            {
              ...told,
              id: nextId("disposal-", state.facts.disposals),
              respondent: owner.id,
              on: context.today,
              officers: officersNow(state, context),
              lines: lines.map(({ item, quantity }) => ({ item, quantity })),
            },
          ],
          goodsMovements: [disposed(state, input, context)],
        };
      },
      stops: emptied,
      documents: (state) => {
        const made = state.facts.disposals?.at(-1);
        return made === undefined ? [] : [{ document: "disposalRecord", of: made.id, to: made.respondent }];
      },
      mayIssue: ["disposalRecord"],
      article: cite("trademark-law", "60", "2019"),
    }),
  };
}

function disposed(state: EnforcementState, { lines, way }: Disposal, context: ActionContext): GoodsMovement {
  return { kind: "disposed", ...movementNow(state, context, nextId("disposal-", state.facts.disposals)), lines, way };
}

/** Goods are handed over with a case that the police have; else a decision that is served must have confiscated them. */
function wayFault(state: EnforcementState, owner: string, way: Disposal["way"]): Refusal | undefined {
  if (way === "handed-over") return state.stage === "with-police" ? undefined : notWithPolice();
  const { decision, service } = state.facts.respondents?.[owner] ?? {};
  const name = nameOf(state, owner);
  if (decision === undefined || service === undefined) return noDecision(name);
  if (decision.disposal?.startsWith("confiscate") !== true)
    return notConfiscated(name, lawOf(state).articleOn("penalty", decision.on));
  return way !== "destroyed" && decision.disposal === "confiscate-and-destroy" ? onlyDestroyed() : undefined;
}

function notWithPolice(): Refusal {
  return refuse(
    "case-not-with-police",
    ["案件未移送公安机关，不能随案移送物品。", "The case is not with the police, so nothing goes there with it."],
    ["请先办理案件移送，或者选择其他方式。", "Refer the case first, or choose another way."],
    cite("crime-transfer-regulations", "*"),
  );
}

function noDecision(name: string): Refusal {
  return refuse(
    "goods-not-decided",
    [
      `对${name}的处罚决定尚未作出或者送达，不能处理其物品。`,
      `No penalty decision about ${name} is made and served, so its goods cannot be disposed of.`,
    ],
    ["请先作出并送达决定；不再需要的，解除措施发还。", "Decide and serve first; release what is no longer needed."],
    cite("penalty-law", "57"),
  );
}

function notConfiscated(name: string, article: Citation): Refusal {
  return refuse(
    "goods-not-confiscated",
    [`对${name}的决定没有没收物品。`, `The decision about ${name} confiscates nothing.`],
    ["请解除措施，发还物品。", "Release the goods."],
    article,
  );
}

function onlyDestroyed(): Refusal {
  return refuse(
    "only-destruction",
    ["决定为没收、销毁的，只能销毁。", "Where the decision says confiscate and destroy, the goods are destroyed."],
    ["请选择销毁。", "Choose destruction."],
    cite("trademark-law", "60", "2019"),
  );
}
