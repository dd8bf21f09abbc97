import { type ActionSpec, field, paperOf } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { doneBy, officeField } from "../offices.ts";
import type { Define, Handing } from "./frame.ts";
import { grounds, kinds } from "./names.ts";

/** In the office that hands over: what, why, with which file, to whom; and the way out while nobody has accepted. */
export function sendingActions(action: Define): Record<string, ActionSpec> {
  return {
    propose: action({
      name: { zh: "拟定移送或者协作", en: "Propose the hand-over or joint handling" },
      event: "TransferProposed",
      by: ["officer", "head"],
      from: ["draft", "returned"],
      weight: "main",
      input: z.strictObject({
        kind: choice(kinds, "方式", "kind"),
        matter: line("事项", "matter"),
        caseNumber: line("随函移送或者涉及的本机构案号（线索号）", "number of the case or clue of this office", {
          hint: {
            zh: "移送被接收后，该案件（线索）连同案卷转到接收机构",
            en: "once a hand-over is accepted, that case or clue goes over with its file",
          },
        }).optional(),
        ground: choice(grounds, "事由", "ground"),
        reason: text("理由和依据", "reason"),
        materials: field(z.array(line("材料名称", "material")).min(1).max(200), "材料清单", "list of materials", {
          widget: "list",
        }),
      }),
      offers: ({ facts }) => {
        const { by: _, on: __, office: ___, ...proposal } = facts.proposal ?? { by: "", on: "" };
        return proposal;
      },
      facts: (_, input, context) => ({ proposal: { ...input, ...doneBy(context) } }),
      next: "draft",
    }),

    "make-letter": action({
      name: { zh: "制作函件", en: "Make the letter" },
      event: "LetterMade",
      by: ["officer", "head"],
      from: ["draft"],
      input: z.strictObject({ to: officeField("接收机构", "receiving office") }),
      ready: notProposed,
      guard: (_, { to }, { actor }) => (to === actor.office ? ownOffice() : undefined),
      facts: (_, { to }) => ({ to }),
      documents: (state) => [letterOf(state)],
      mayIssue: ["transferLetter", "cooperationLetter"],
    }),

    send: action({
      name: { zh: "送交对方机构", en: "Send it to the other office" },
      event: "TransferSent",
      by: ["head"],
      from: ["draft"],
      weight: "main",
      input: z.strictObject({}),
      ready: (state) => notProposed(state) ?? letterMissing(state),
      adds: ({ facts }, _, { today }) => ({ sendings: [{ to: facts.to ?? "", on: today }] }),
      addresses: ({ facts, addressed = [] }) => [
        ...addressed
          .filter(({ office }) => office !== facts.to)
          .map(({ office }) => ({ office, mode: "ended" as const })),
        { office: facts.to ?? "", mode: "acts" },
      ],
      starts: [{ clock: "answer" }],
      next: "offered",
    }),

    drop: action({
      name: { zh: "终止移送或者协作", en: "Drop the hand-over" },
      event: "TransferDropped",
      by: ["head"],
      from: ["draft", "offered", "returned"],
      weight: "danger",
      input: z.strictObject({ reason: text("终止理由", "reason") }),
      ready: notProposed,
      facts: (_, { reason }, context) => ({ dropped: { reason, ...doneBy(context) } }),
      addresses: ({ addressed = [] }) => addressed.map(({ office }) => ({ office, mode: "ended" })),
      next: "dropped",
    }),
  };
}

function letterOf({ facts }: Handing): "transferLetter" | "cooperationLetter" {
  return facts.proposal?.kind === "joint" ? "cooperationLetter" : "transferLetter";
}

/** The letter is to the office last named: another receiver needs another letter. */
function letterMissing(state: Handing) {
  const paper = paperOf(state, letterOf(state));
  const named = state.taken.findLast(({ action }) => action === "make-letter")?.seq;
  if (paper?.life === "approved" && paper.seq === named && !sentAlready(state, paper.seq)) return undefined;
  return refuse(
    "letter-not-signed",
    ["函件尚未制作并审批签发。", "The letter has not been made and approved."],
    ["请先制作函件，由负责人审批签发。", "Make the letter and have the head approve it first."],
    cite("house", "1"),
  );
}

function sentAlready({ taken }: Handing, letter: number): boolean {
  return taken.some(({ action, seq }) => action === "send" && seq > letter);
}

function notProposed({ facts }: Handing) {
  if (facts.proposal !== undefined) return undefined;
  return refuse(
    "transfer-not-proposed",
    ["移送或者协作事项尚未拟定。", "Nothing has been proposed yet."],
    ["请先写明事项、事由和材料。", "Say what is handed over, why, and with which materials."],
    cite("house", "1"),
  );
}

function ownOffice() {
  return refuse(
    "handed-to-oneself",
    ["接收机构与本机构相同。", "The receiving office is your own."],
    ["请选择其他机构。", "Choose another office."],
    cite("house", "1"),
  );
}
