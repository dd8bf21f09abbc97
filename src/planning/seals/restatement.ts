import type { Refusal } from "#law";

/**
 * A restatement is never refused: the records are what they are. The level above accepts it or asks about it; the office whose
 * return it is answers, and may be asked again.
 */
export const restatementStages = ["raised", "questioned", "answered", "accepted"] as const;
export type RestatementStage = (typeof restatementStages)[number];

export const restatementActs = ["accept", "question", "answer"] as const;
export type RestatementAct = (typeof restatementActs)[number];

/** What is done about a restatement: one entry of its log. */
export interface RestatementEntry {
  readonly act: RestatementAct;
  readonly text: string | null;
}

/** Whose turn it is: the level above (at the top the office itself), or the office whose return it is. */
export function waitsFor(stage: RestatementStage): "above" | "below" | null {
  return stage === "accepted" ? null : stage === "questioned" ? "below" : "above";
}

/** Who may do what at which stage. `side`: where the actor stands; an office at the top stands on both. */
export function allowedActs(stage: RestatementStage, sides: readonly ("above" | "below")[]): RestatementAct[] {
  const turn = waitsFor(stage);
  if (turn === null || !sides.includes(turn)) return [];
  if (turn === "below") return ["answer"];
  // At the top nobody else is there to be asked.
  return sides.includes("below") ? ["accept"] : ["accept", "question"];
}

/** The stage after the act, or why it cannot be done. A question and an answer need words. */
export function actOnRestatement(
  stage: RestatementStage,
  sides: readonly ("above" | "below")[],
  { act, text }: RestatementEntry,
): { readonly stage: RestatementStage } | { readonly refusal: Refusal } {
  if (stage === "accepted") return { refusal: alreadyAccepted };
  if (!allowedActs(stage, sides).includes(act)) {
    const mine = sides.includes(waitsFor(stage) ?? "above");
    return { refusal: mine ? notThisStep : waitsFor(stage) === "below" ? waitsForAnswer : waitsForAbove };
  }
  if (act !== "accept" && (text ?? "").trim() === "") return { refusal: needsWords };
  return { stage: stageAfter[act] };
}

/** The stage of a log. */
export function foldRestatement(entries: readonly Pick<RestatementEntry, "act">[]): RestatementStage {
  const last = entries.at(-1);
  return last === undefined ? "raised" : stageAfter[last.act];
}

const stageAfter = { accept: "accepted", question: "questioned", answer: "answered" } as const;

const alreadyAccepted: Refusal = {
  code: "restatement-accepted",
  sentence: { zh: "该更正单已被接受。", en: "This restatement has been accepted." },
  remedy: { zh: "如记录再有变化，系统会另编号提出。", en: "A further change of the records raises the next number." },
};
const notThisStep: Refusal = {
  code: "restatement-not-this-step",
  sentence: { zh: "现在不能这样办理该更正单。", en: "This cannot be done with the restatement now." },
  remedy: { zh: "请刷新页面，查看现在可以办理的事项。", en: "Reload the page and see what can be done now." },
};
const waitsForAnswer: Refusal = {
  code: "restatement-waits-for-answer",
  sentence: {
    zh: "已提出询问，正在等待下级答复。",
    en: "A question has been asked; the office below has not answered yet.",
  },
  remedy: { zh: "请等待答复后再接受或再询问。", en: "Accept it or ask again once the answer is there." },
};
const waitsForAbove: Refusal = {
  code: "restatement-waits-for-above",
  sentence: {
    zh: "该更正单由上一级接受或询问。",
    en: "The next level above accepts this restatement or asks about it.",
  },
  remedy: { zh: "请等待上一级办理。", en: "Wait for the level above." },
};
const needsWords: Refusal = {
  code: "restatement-needs-words",
  sentence: { zh: "询问和答复都要写明内容。", en: "A question and an answer need words." },
  remedy: { zh: "请写明内容后再提交。", en: "Write what you ask or answer, and send it again." },
};
