import type { ActionSpec } from "#casework";
import type { IsoDate } from "#law";
import { cite } from "#statutes";
import { dayServed, paperIn, serving } from "../../../service/serving.ts";
import type { Clock } from "../clocks.ts";
import { documents } from "../documents.ts";
import { type Define, type DetentionState, openStages } from "../frame.ts";
import { tracked } from "../holders.ts";

interface Started {
  readonly clock: Clock;
  readonly of?: string;
  readonly from: IsoDate;
}

/** What begins with the service of a paper, and what the case remembers of it. Served days are those of the way of service. */
const onService: Readonly<
  Record<
    string,
    {
      readonly starts?: (state: DetentionState, of: string, from: IsoDate) => readonly Started[];
      readonly facts?: (state: DetentionState, of: string, on: IsoDate) => Partial<DetentionState["facts"]>;
    }
  >
> = {
  holderNotice: {
    starts: (_, of, from) => [{ clock: "holder-reply", of, from }],
    facts: (state, of, on) => tracked(state, of, { noticeServedOn: on }),
  },
  bondRelease: {
    starts: (_, __, from) => [{ clock: "bond-suit", from }],
    facts: ({ facts }, _, on) => (facts.bond === undefined ? {} : { bond: { ...facts.bond, noticeServedOn: on } }),
  },
  priorNotice: {
    starts: ({ facts }, _, from) => (facts.notice?.hearingOffered === true ? [{ clock: "hearing-request", from }] : []),
    facts: ({ facts }, _, on) => (facts.notice === undefined ? {} : { notice: { ...facts.notice, servedOn: on } }),
  },
  hearingNotice: {
    facts: ({ facts }, _, on) =>
      facts.hearing === undefined ? {} : { hearing: { ...facts.hearing, noticeServedOn: on } },
  },
  penaltyDecision: {
    starts: ({ facts }, _, from) => {
      const decision = facts.respondents?.["respondent"]?.decision;
      return [
        ...((decision?.fineFen ?? 0) > 0 ? [{ clock: "payment" as const, from }] : []),
        // The goods are confiscated: from now on they are to be disposed of.
        { clock: "storage-duty" as const, from },
      ];
    },
    facts: (_, __, on) => ({ decisionServedOn: on }),
  },
  noPenaltyDecision: { facts: (_, __, on) => ({ decisionServedOn: on }) },
  storageDemand: {
    starts: ({ facts }, _, from) => [{ clock: "storage-payment", of: facts.storage?.holder ?? "holder", from }],
  },
};

/** One step serves every paper: the periods of the law that begin with it begin on the day that its way counts. */
export function serviceActions(action: Define): Record<string, ActionSpec> {
  return {
    "serve-paper": action({
      ...serving(documents),
      from: openStages.filter((stage) => stage !== "new" && stage !== "watching"),
      outOfOrder: true,
      facts: (state, input, context) => {
        const paper = paperIn(state, input.paper);
        const on = dayServed(input, context);
        return paper === undefined ? {} : (onService[paper.document]?.facts?.(state, paper.of ?? "holder", on) ?? {});
      },
      starts: (state, input, context) => {
        const paper = paperIn(state, input.paper);
        const from = dayServed(input, context);
        return paper === undefined
          ? []
          : (onService[paper.document]?.starts?.(state, paper.of ?? "holder", from) ?? []);
      },
      mayStart: ["holder-reply", "bond-suit", "hearing-request", "payment", "storage-duty", "storage-payment"],
      next: (state, input) => {
        const { document } = paperIn(state, input.paper) ?? {};
        const ends = document === "penaltyDecision" || document === "noPenaltyDecision";
        return ends && state.stage === "decided" ? "settling" : (state.stage as "decided");
      },
      leadsTo: openStages.filter((stage) => stage !== "new" && stage !== "watching"),
      article: cite("customs-ip-measures", "41"),
    }),
  };
}
