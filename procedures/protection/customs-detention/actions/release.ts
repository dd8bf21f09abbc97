import type { ActionContext, ActionSpec } from "#casework";
import { citationText, type Refusal } from "#law";
import { evaluate } from "#rules";
import { sources } from "#statutes";
import { z } from "zod";
import { line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { openReferral } from "../../../crime/referral/facts.ts";
import { measures, regulations } from "../articles.ts";
import type { Define, DetentionState } from "../frame.ts";
import { allReleased } from "../goodsOfCase.ts";
import { applicants } from "../holders.ts";
import type { ReleaseGround } from "../names.ts";
import { isOver } from "../periods.ts";
import { releaseTable } from "../release.table.ts";

const waits = ["court-notice", "court-notice-on-application"] as const;

/** What frees detained goods: withdrawal, strong proof, a settlement, the end of the wait, and the release itself. */
export function releaseActions(action: Define): Record<string, ActionSpec> {
  return {
    "withdraw-application": action({
      name: { zh: "申请人撤回扣留申请", en: "Whoever applied withdraws" },
      event: "ApplicationWithdrawn",
      by: ["officer", "holder"],
      from: ["detained"],
      input: z.strictObject({ reasons: text("撤回理由", "reasons") }),
      ready: (state, { actor }) =>
        state.facts.finding === undefined
          ? actor.role === "holder" && applicants(state).length > 1
            ? notAlone()
            : undefined
          : foundAlready(),
      facts: (_, { reasons }, { actor, today }) => ({
        withdrawal: { reasons, on: today, by: actor.name ?? actor.id },
      }),
      article: regulations("24"),
    }),

    "accept-strong-proof": action({
      name: { zh: "采信收发货人不侵权的充分证据", en: "Accept strong proof that nothing is infringed" },
      event: "StrongProofAccepted",
      by: ["head"],
      from: ["detained", "undetermined"],
      input: z.strictObject({ text: text("证据", "the proof"), opinion: text("审批意见", "opinion") }),
      facts: (_, input, { actor, today }) => ({ strongProof: { ...input, on: today, by: actor.name ?? actor.id } }),
      article: regulations("24"),
    }),

    settle: action({
      name: { zh: "当事人达成协议，终止调查", en: "End the inquiry: the parties settled" },
      event: "InquirySettled",
      by: ["head"],
      from: ["detained", "undetermined"],
      input: z.strictObject({
        agreement: text("书面申请和协议", "written application and agreement"),
        opinion: text("审批意见", "opinion"),
        receiver: line("接收货物的人", "who takes the goods"),
      }),
      ready: (state) => crimeSuspected(state),
      facts: (_, { agreement, opinion }, { actor, today }) => ({
        settlement: { agreement, opinion, on: today, by: actor.name ?? actor.id },
        release: { ground: "settled", explanation: agreement, on: today, by: actor.name ?? actor.id },
      }),
      adds: (state, { receiver }, context) => ({ goodsMovements: allReleased(state, receiver, context) }),
      documents: ["releaseNotice"],
      stops: ["investigation", ...waits],
      next: "settling",
      article: measures("27"),
    }),

    "release-goods": action({
      name: { zh: "放行货物", en: "Release the goods" },
      event: "GoodsReleased",
      by: ["head"],
      from: ["detained", "undetermined"],
      weight: "main",
      input: z.strictObject({
        explanation: text("说明", "note"),
        receiver: line("接收货物的人", "who takes the goods"),
      }),
      ready: (state, context) => {
        const asked = evaluate(releaseTable, releaseFacts(state, context), context.today);
        return asked.kind === "decided" && asked.outcome === "release" ? undefined : notToRelease(state, context);
      },
      facts: (state, { explanation }, context) => {
        context.decide(releaseTable, releaseFacts(state, context), context.today);
        const { actor, today } = context;
        return { release: { ground: groundOf(state), explanation, on: today, by: actor.name ?? actor.id } };
      },
      adds: (state, { receiver }, context) => ({ goodsMovements: allReleased(state, receiver, context) }),
      documents: ["releaseNotice"],
      stops: ["investigation", ...waits],
      next: "settling",
      article: regulations("24"),
    }),
  };
}

/** The facts of the table as the case stands on the day. */
export function releaseFacts(state: DetentionState, context: Pick<ActionContext, "known" | "today">) {
  const { facts } = state;
  const yes = (value: boolean) => (value ? "yes" : "no");
  return {
    finding: facts.finding?.result ?? "none",
    courtNotice: yes(facts.courtNotice !== undefined),
    withdrawn: yes(facts.withdrawal !== undefined),
    strongProof: yes(facts.strongProof !== undefined),
    patentBond: yes(facts.bond?.approved !== undefined),
    periodOver: yes(waits.some((clock) => isOver(state, clock, context))),
  } as const;
}

function groundOf({ facts }: DetentionState): ReleaseGround {
  if (facts.finding?.result === "not-infringing") return "not-infringing";
  if (facts.withdrawal !== undefined) return "withdrawn";
  if (facts.strongProof !== undefined) return "strong-proof";
  return "no-court-notice";
}

function notToRelease(state: DetentionState, context: ActionContext): Refusal {
  const asked = evaluate(releaseTable, releaseFacts(state, context), context.today);
  const article = asked.kind === "decided" ? asked.article : regulations("24");
  const { zh, en } = citationText(sources, article);
  return refuse(
    "not-to-be-released",
    [`依${zh}，货物继续扣留。`, `By ${en} the goods stay detained.`],
    [
      "认定不侵权、权利人撤回、证据充分，或者等待法院通知的期限届满后放行。",
      "Release them when nothing infringing is found, the holder withdraws, the proof is strong, or the wait for the court is over.",
    ],
    article,
  );
}

function foundAlready(): Refusal {
  return refuse(
    "found-already",
    ["海关已经作出认定，不能撤回。", "Customs have made their finding: it is too late to withdraw."],
    ["双方可以协商后书面申请终止调查。", "The parties may settle and apply in writing to end the inquiry."],
    regulations("24"),
  );
}

/** Goods that several holders asked for stay until all of them withdraw. */
function notAlone(): Refusal {
  return refuse(
    "not-the-only-applicant",
    ["本案有多个申请人，须全体撤回。", "Several holders applied: all of them have to withdraw."],
    ["请书面告知海关，由承办关员在全体撤回后登记。", "Tell Customs in writing; an officer enters it once all have."],
    regulations("24"),
  );
}

/** Where a crime is suspected the inquiry is not the parties' to end. */
function crimeSuspected({ facts }: DetentionState): Refusal | undefined {
  const reached = facts.crime !== undefined && facts.crime.tier !== "not-reached";
  if (!reached && openReferral(facts) === undefined) return undefined;
  return refuse(
    "crime-suspected",
    [
      "涉嫌犯罪的，海关不因当事人达成协议终止调查。",
      "Where a crime is suspected, a settlement does not end the inquiry.",
    ],
    ["请办理移送，或者继续调查。", "Refer the case, or go on with the inquiry."],
    measures("27"),
  );
}
