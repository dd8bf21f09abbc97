import { type ActionSpec, paperOf, publicCopyOf } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { subjects } from "../instructions/names.ts";
import { doneBy, levelsAbove, officeField } from "../offices.ts";
import { standings } from "./facts.ts";
import type { Define, Selecting } from "./frame.ts";

/** In the office whose case it is: it puts the case forward, and publishes the redacted text once it was selected. */
export function nominatingActions(action: Define): Record<string, ActionSpec> {
  return {
    nominate: action({
      name: { zh: "推荐案例", en: "Nominate a case" },
      event: "CaseNominated",
      by: ["officer", "head"],
      from: ["nominating"],
      weight: "main",
      input: z.strictObject({
        standing: choice(standings, "推荐为", "nominated as"),
        subject: choice(subjects, "类别", "subject"),
        name: line("案例名称", "name of the case"),
        caseNumber: line("案号", "number of the case"),
        facts: text("基本案情", "facts"),
        decision: text("处理结果", "decision"),
        point: text("要点", "point of the case"),
        meaning: text("典型意义", "why it matters"),
      }),
      offers: ({ facts }) => {
        const { by: _, on: __, office: ___, ...nomination } = facts.nomination ?? { by: "", on: "" };
        return nomination;
      },
      facts: (_, input, context) => ({ nomination: { ...input, ...doneBy(context) } }),
    }),

    "make-digest": action({
      name: { zh: "制作案例文本", en: "Make the text of the case" },
      event: "DigestMade",
      by: ["officer", "head"],
      from: ["nominating"],
      input: z.strictObject({ to: officeField("评选机构", "office that selects") }),
      ready: notNominated,
      guard: (_, { to }, { actor }) =>
        actor.office !== undefined && levelsAbove(to, actor.office) === 0 ? notAboveUs() : undefined,
      facts: (_, { to }) => ({ to }),
      documents: ["caseDigest"],
    }),

    "submit-nomination": action({
      name: { zh: "报送推荐", en: "Send the nomination" },
      event: "NominationSent",
      by: ["head"],
      from: ["nominating"],
      weight: "main",
      input: z.strictObject({}),
      ready: (state) =>
        notNominated(state) ?? (paperOf(state, "caseDigest")?.life === "approved" ? undefined : notSigned()),
      addresses: ({ facts }) => [{ office: facts.to ?? "", mode: "acts" }],
      next: "selecting",
    }),

    publish: action({
      name: { zh: "公开发布", en: "Publish" },
      event: "CasePublished",
      by: ["head"],
      from: ["redacting"],
      weight: "main",
      input: z.strictObject({ place: line("发布载体", "where it is published") }),
      // Only the copy in which somebody marked what is hidden, and another person approved it.
      ready: (state) => (publicCopyOf(paperOf(state, "caseDigest")) === undefined ? notRedacted() : undefined),
      facts: (state, { place }, context) => {
        const copy = publicCopyOf(paperOf(state, "caseDigest"));
        return {
          publication: { place, copy: copy?.copy ?? 0, sha256: copy?.approved?.sha256 ?? "", ...doneBy(context) },
        };
      },
      next: "published",
    }),

    withdraw: action({
      name: { zh: "撤回推荐", en: "Withdraw the nomination" },
      event: "NominationWithdrawn",
      by: ["head"],
      from: ["nominating", "selecting", "redacting"],
      weight: "danger",
      input: z.strictObject({ reason: text("撤回理由", "reason") }),
      ready: notNominated,
      facts: (_, { reason }, context) => ({ withdrawn: { reason, ...doneBy(context) } }),
      addresses: ({ addressed = [] }) => addressed.map(({ office }) => ({ office, mode: "reads" })),
      next: "withdrawn",
    }),
  };
}

function notNominated({ facts }: Selecting) {
  if (facts.nomination !== undefined) return undefined;
  return refuse(
    "case-not-nominated",
    ["尚未填写推荐内容。", "No case has been nominated yet."],
    ["请先填写推荐的案例。", "Nominate one first."],
    cite("house", "1"),
  );
}

function notAboveUs() {
  return refuse(
    "not-a-higher-office",
    ["案例报送上级机构评选。", "A case is selected by an office above."],
    ["请选择上级机构。", "Choose an office above yours."],
    cite("house", "1"),
  );
}

function notSigned() {
  return refuse(
    "paper-not-signed",
    ["案例文本尚未制作并审批签发。", "The text has not been made and approved."],
    ["请先制作案例文本，由负责人审批签发。", "Make it and have the head approve it first."],
    cite("house", "1"),
  );
}

function notRedacted() {
  return refuse(
    "copy-not-approved",
    ["案例文本的公开版尚未制作并审核。", "There is no approved copy for publication yet."],
    [
      "请先在案例文本上制作公开版，由他人审核。",
      "Mark what is hidden in the text, and have another person approve the copy.",
    ],
    cite("house", "1"),
  );
}
