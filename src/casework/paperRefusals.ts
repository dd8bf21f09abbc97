import type { Bilingual, Citation, Refusal } from "#law";
import type { PaperLife } from "./paper.ts";
import type { Procedure } from "./procedure.ts";
import { refusal } from "./refusals.ts";

/** The refusals that a paper's life gives, whatever the procedure. */

const lives: Readonly<Record<PaperLife, Bilingual>> = {
  draft: { zh: "草稿", en: "a draft" },
  "in-review": { zh: "审批中", en: "under approval" },
  approved: { zh: "已签发", en: "approved" },
  voided: { zh: "已作废", en: "void" },
};

export function noSuchPaper(id: string): Refusal {
  return refusal(
    "no-such-paper",
    `本案没有文书“${id}”。`,
    `This case has no paper "${id}".`,
    "请从本案的文书列表中选择。",
    "Choose one of the papers of this case.",
  );
}

export function paperVoided(name: Bilingual, article?: Citation): Refusal {
  return refusal(
    "paper-voided",
    `《${name.zh}》已作废。`,
    `The paper "${name.en}" was voided.`,
    "请重新办理出具该文书的步骤。",
    "Take the step that issues this paper again.",
    article,
  );
}

export function paperStepNotYours(procedure: Procedure, step: Bilingual, article?: Citation): Refusal {
  const roles = (procedure.drafters ?? []).map((role) => procedure.roles[role] ?? { zh: role, en: role });
  return refusal(
    "wrong-role",
    `“${step.zh}”须由${roles.map(({ zh }) => zh).join("、")}办理。`,
    `"${step.en}" is for: ${roles.map(({ en }) => en).join(", ")}.`,
    `请交由${roles.map(({ zh }) => zh).join("或")}办理。`,
    `Pass it to: ${roles.map(({ en }) => en).join(" or ")}.`,
    article,
  );
}

export function paperNotADraft(name: Bilingual, life: PaperLife, article?: Citation): Refusal {
  return refusal(
    "paper-not-a-draft",
    `《${name.zh}》${lives[life].zh}，不能修改、提交或者作废。`,
    `The paper "${name.en}" is ${lives[life].en}: it cannot be revised, put to approval or voided.`,
    life === "in-review" ? "需要修改的，请审批人退回。" : "签发后的文书不再改动；确有错误的，更正案卷记载并重新制作。",
    life === "in-review"
      ? "Where it must change, the approver returns it."
      : "An approved paper stays as it is; where it is wrong, correct the docket and make a new one.",
    article,
  );
}

export function paperNotInReview(name: Bilingual, life: PaperLife, article?: Citation): Refusal {
  return refusal(
    "paper-not-in-review",
    `《${name.zh}》${lives[life].zh}，没有待审批的内容。`,
    `The paper "${name.en}" is ${lives[life].en}: nothing in it waits for approval.`,
    life === "draft" ? "请承办人先提交审批。" : "请查看文书的审批记录。",
    life === "draft" ? "Its author puts it to approval first." : "Look at its record of approval.",
    article,
  );
}

export function notYourReview(procedure: Procedure, role: string, own: string, article?: Citation): Refusal {
  const wanted = procedure.roles[role] ?? { zh: role, en: role };
  const acting = procedure.roles[own] ?? { zh: own, en: own };
  return refusal(
    "wrong-role",
    `此文书现由${wanted.zh}审批，您的身份是${acting.zh}。`,
    `This paper waits for: ${wanted.en}. You act as: ${acting.en}.`,
    `请交由${wanted.zh}审批。`,
    `Pass it to: ${wanted.en}.`,
    article,
  );
}

export function approvedByItsAuthor(name: Bilingual, article?: Citation): Refusal {
  return refusal(
    "same-person",
    `《${name.zh}》不得由起草、修改或者提交的同一人审批。`,
    `The paper "${name.en}" is approved by another person than those who wrote it or put it to approval.`,
    "请由其他有权人员审批。",
    "Ask another person with this authority.",
    article,
  );
}

export function noOpinion(name: Bilingual, article?: Citation): Refusal {
  return refusal(
    "no-opinion",
    `退回或者作废《${name.zh}》须说明理由。`,
    `Returning or voiding the paper "${name.en}" needs a reason.`,
    "请写明理由。",
    "Say why.",
    article,
  );
}

export function paperOfAnotherOffice(name: Bilingual): Refusal {
  return refusal(
    "paper-of-another-office",
    `《${name.zh}》是其他机构的文书。`,
    `The paper "${name.en}" is another office's.`,
    "请由出具该文书的机构办理。",
    "Leave it to the office whose paper it is.",
  );
}

/** A paper that is to be served, or opened by a party, is one that was approved. */
export function paperNotApproved(name: Bilingual, article?: Citation): Refusal {
  return refusal(
    "paper-not-approved",
    `《${name.zh}》尚未审批签发。`,
    `The paper "${name.en}" has not been approved yet.`,
    "请先提交审批；审批通过并编号后再送达。",
    "Put it to approval first; it is served once it is approved and numbered.",
    article,
  );
}
