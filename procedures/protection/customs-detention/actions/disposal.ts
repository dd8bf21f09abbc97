import { type ActionSpec, field } from "#casework";
import { citationText, type Refusal } from "#law";
import { evaluate } from "#rules";
import { sources } from "#statutes";
import { z } from "zod";
import { heldIn } from "../../../goods/ledger.ts";
import type { GoodsMovement } from "../../../goods/goods.ts";
import { choice, flag, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { regulations } from "../articles.ts";
import { disposalTable } from "../disposal.table.ts";
import type { Define, DetentionState } from "../frame.ts";
import { goodsLine, goodsOf, moveFault } from "../goodsOfCase.ts";
import { disposalWays } from "../names.ts";

const DisposalInput = z.strictObject({
  lines: field(z.array(z.strictObject(goodsLine)).min(1).max(1000), "货物", "goods", { widget: "rows" }),
  way: choice(disposalWays, "处置方式", "way", {
    zh: "依次为公益、转让权利人、拍卖、销毁；前一方式不能采用的，方可采用后一方式",
    en: "charity, the holder, an auction, destruction: each only where the one before cannot be",
  }),
  charity: flag("可以用于社会公益事业", "fit for charity"),
  holderBuys: flag("权利人有收购意愿", "the holder wants to buy them"),
  featuresRemovable: flag("侵权特征能够消除", "the infringing features can be removed"),
  specialCase: flag(
    "属于特殊情况（进口假冒商标货物）",
    "a special case (imported goods with a counterfeit mark)",
  ).default(false),
  account: text("处置情况", "how it was done"),
  receiver: line("接收人、监督人", "received or supervised by"),
});
type DisposalInput = z.infer<typeof DisposalInput>;

/** What becomes of goods that are confiscated, or that the party gave up: the ladder of article 27, step by step. */
export function disposalActions(action: Define): Record<string, ActionSpec> {
  return {
    "dispose-goods": action({
      name: { zh: "处置货物", en: "Dispose of goods" },
      event: "GoodsDisposed",
      by: ["officer"],
      from: ["settling"],
      weight: "main",
      input: DisposalInput,
      ready: (state) => (heldIn(goodsOf(state)) === 0 ? nothingHeld() : disposable(state) ? undefined : notYours()),
      guard: (state, input, { today }) => {
        const asked = evaluate(disposalTable, ladderFacts(state, input), today);
        if (asked.kind === "missing") throw new RangeError(`the ladder needs ${asked.missing.join(", ")}`);
        return asked.outcome === input.way ? moveFault(state, disposed(state, input, today)) : otherStep(asked);
      },
      adds: (state, input, context) => {
        const { actor, today } = context;
        const { article } = context.decide(disposalTable, ladderFacts(state, input), today);
        const { way, account, receiver } = input;
        const id = `P${(state.facts.disposals ?? []).length + 1}`;
        return {
          disposals: [{ id, way, account, receiver, article, on: today, by: actor.name ?? actor.id }],
          goodsMovements: [disposed(state, input, today)],
        };
      },
      documents: ({ facts }) => [{ document: "disposalRecord", of: facts.disposals?.at(-1)?.id ?? "P1" }],
      mayIssue: ["disposalRecord"],
      // The state holds this disposal already: with the last of the goods the holder's duty to pay storage ends.
      stops: (state) => (heldIn(goodsOf(state)) === 0 ? ["storage-duty"] : []),
      article: regulations("27"),
    }),
  };
}

function ladderFacts({ facts }: DetentionState, input: DisposalInput) {
  const yes = (value: boolean) => (value ? "yes" : "no");
  const fakeMark =
    facts.declaration?.direction === "import" && (facts.rights ?? []).some(({ kind }) => kind === "trademark");
  return {
    charity: yes(input.charity),
    holderBuys: yes(input.holderBuys),
    featuresRemovable: yes(input.featuresRemovable),
    importedFakeMark: yes(fakeMark),
    specialCase: yes(input.specialCase),
  } as const;
}

function disposed(state: DetentionState, { lines, way }: DisposalInput, on: GoodsMovement["on"]): GoodsMovement {
  return { kind: "disposed", on, entry: state.version + 1, document: "disposalRecord", lines, way };
}

/** Confiscated by a decision that was served, or given up in writing by a party that is not punished. */
function disposable({ facts }: DetentionState): boolean {
  const { decision } = facts.respondents?.["respondent"] ?? {};
  return decision !== undefined || (facts.noPenalty !== undefined && facts.admission?.abandons === true);
}

function otherStep(asked: {
  readonly outcome: keyof typeof disposalWays;
  readonly article: Refusal["article"];
}): Refusal {
  const { zh, en } = disposalWays[asked.outcome];
  const by = asked.article === undefined ? { zh: "", en: "" } : citationText(sources, asked.article);
  return refuse(
    "other-step-of-the-ladder",
    [`依${by.zh}，应当采用的处置方式为：${zh}。`, `By ${by.en} the goods are to be ${en}.`],
    ["请按该方式处置，或者核对所填情形。", "Dispose of them so, or check what was filled in."],
    asked.article ?? regulations("27"),
  );
}

function nothingHeld(): Refusal {
  return refuse(
    "nothing-held",
    ["本案没有在扣的货物。", "No goods are held in this case."],
    ["请继续办理善后和结案。", "Go on with settling and closing."],
    regulations("27"),
  );
}

function notYours(): Refusal {
  return refuse(
    "goods-not-confiscated",
    ["货物没有被没收，当事人也没有放弃。", "The goods are neither confiscated nor given up."],
    ["不予处罚且未放弃的货物应当另行依法处理。", "Goods that are not given up are to be dealt with by law otherwise."],
    regulations("27"),
  );
}
