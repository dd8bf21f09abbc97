import type { ActionSpec } from "#casework";
import { addMonths, figureOn, type IsoDate, type Refusal } from "#law";
import { figures } from "#statutes";
import { z } from "zod";
import { choice, flag, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { measures, regulations } from "../articles.ts";
import { clocks } from "../clocks.ts";
import type { Define, RecordalState } from "../frame.ts";
import { refusalGrounds } from "../names.ts";

/** The decision on the recordal, and each ten years on its renewal. */
export function decidingActions(action: Define): Record<string, ActionSpec> {
  return {
    "grant-recordal": action({
      name: { zh: "准予备案", en: "Record the right" },
      event: "RightRecorded",
      by: ["head"],
      from: ["filed"],
      weight: "main",
      notSameAs: ["check-file"],
      input: z.strictObject({ number: line("备案号", "recordal number") }),
      ready: (state) => notComplete(state),
      facts: (_, { number }, { actor, today }) => ({
        recordal: { number, approvedOn: today, validUntil: tenYears(today), by: actor.name ?? actor.id },
      }),
      documents: ["recordalDecision"],
      stops: ["decision"],
      starts: [{ clock: "validity" }],
      next: "recorded",
      article: regulations("8"),
    }),

    "refuse-recordal": action({
      name: { zh: "不予备案", en: "Refuse the recordal" },
      event: "RecordalRefused",
      by: ["head"],
      from: ["filed", "correction"],
      weight: "danger",
      notSameAs: ["check-file"],
      input: z.strictObject({
        ground: choice(refusalGrounds, "理由", "ground"),
        reasons: text("说明（补充什么可以重新申请）", "reasons, and what would change them"),
      }),
      ready: ({ facts }) => (facts.check === undefined ? notChecked() : undefined),
      facts: (_, input, { actor, today }) => ({ refusal: { ...input, on: today, by: actor.name ?? actor.id } }),
      documents: ["refusalDecision"],
      stops: ["decision"],
      next: "refused",
      article: regulations("8"),
    }),

    "ask-renewal": action({
      name: { zh: "申请续展", en: "Ask for the renewal" },
      event: "RenewalAsked",
      by: ["officer", "holder"],
      from: ["recorded"],
      input: z.strictObject({
        text: text("续展申请和权利有效的证明", "the request, and proof that the right is in force"),
      }),
      ready: (state, { today }) => outsideWindow(state, today),
      facts: (_, { text: said }, { actor, today }) => ({
        renewalAsked: { text: said, on: today, by: actor.name ?? actor.id },
      }),
      starts: [{ clock: "renewal-decision" }],
      next: "renewal",
      article: regulations("10"),
    }),

    "decide-renewal": action({
      name: { zh: "决定续展", en: "Decide on the renewal" },
      event: "RenewalDecided",
      by: ["head"],
      from: ["renewal"],
      weight: "main",
      input: z.strictObject({
        granted: flag("准予续展", "renew"),
        reasons: text("理由", "reasons"),
      }),
      facts: ({ facts }, input) =>
        input.granted && facts.recordal !== undefined
          ? { recordal: { ...facts.recordal, validUntil: tenYears(facts.recordal.validUntil) } }
          : {},
      adds: ({ facts }, { granted: yes, reasons }, { actor, today }) => {
        const until = facts.recordal?.validUntil;
        const lengthened = yes && until !== undefined && { from: until, validUntil: tenYears(until) };
        return { renewals: [{ granted: yes, reasons, ...lengthened, on: today, by: actor.name ?? actor.id }] };
      },
      documents: ["renewalDecision"],
      stops: (_, { granted: yes }) => (yes ? ["renewal-decision", "validity"] : ["renewal-decision"]),
      // The next ten years follow on the last day of these.
      starts: ({ facts }, { granted: yes }) => {
        const from = facts.renewals?.at(-1)?.from;
        return yes && from !== undefined ? [{ clock: "validity", from }] : [];
      },
      mayStart: ["validity"],
      next: "recorded",
      article: measures("*"),
    }),
  };
}

/** Ten years later, by the length of the clock. */
function tenYears(from: IsoDate): IsoDate {
  return addMonths(from, clocks.validity.length);
}

/** Within the six months before it expires. */
function outsideWindow({ facts }: RecordalState, today: IsoDate): Refusal | undefined {
  const until = facts.recordal?.validUntil;
  if (until === undefined) return notComplete({ facts });
  const opens = addMonths(until, -figureOn(figures["customs-recordal-renewal-window"], today).value);
  if (today >= opens && today <= until) return undefined;
  return refuse(
    "outside-the-renewal-window",
    [
      `备案有效期至${until}，续展应当在届满前六个月内（自${opens}起）申请。`,
      `The recordal is valid until ${until}; its renewal is asked for within the six months before, from ${opens}.`,
    ],
    today < opens
      ? ["请届时申请。", "Ask for it then."]
      : ["备案已经失效，请重新申请备案。", "The recordal has lapsed: file a new application."],
    regulations("10"),
  );
}

function notComplete({ facts }: Pick<RecordalState, "facts">): Refusal | undefined {
  if (facts.completedOn !== undefined) return undefined;
  return refuse(
    "file-not-complete",
    ["材料尚未认定齐全。", "The file has not been found complete."],
    ["请先审查材料是否齐全。", "Check the file first."],
    regulations("8"),
  );
}

function notChecked(): Refusal {
  return refuse(
    "file-not-checked",
    ["尚未审查材料。", "The file has not been checked."],
    ["请先审查材料。", "Check it first."],
    regulations("8"),
  );
}
