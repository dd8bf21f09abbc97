import { type ActionSpec, field, type IssuedDocument } from "#casework";
import { type IsoDate, legalDay } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { serviceFault, serviceFields } from "../../../service/inputs.ts";
import { servedOn } from "../../../service/servedOn.ts";
import { notToSend, nothingToServe, toServe } from "../../../service/papers.ts";
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
      name: { zh: "登记文书送达", en: "Record the service of a paper" },
      event: "PaperServed",
      by: ["officer"],
      from: openStages.filter((stage) => stage !== "new" && stage !== "watching"),
      input: z.strictObject({
        paper: field(z.string().min(1).max(300), "文书", "paper", { widget: "paper" }),
        ...serviceFields,
      }),
      outOfOrder: true,
      ready: (state) => (toServe(state, documents).length === 0 ? nothingToServe() : undefined),
      guard: (state, input, { today }) => {
        const paper = paperIn(state, input.paper);
        return notToSend(state, documents, input.paper) ?? serviceFault(input, today, paper && legalDay(paper.at));
      },
      serves: (_, input, { today }) => [
        {
          paper: input.paper,
          outcome: "served",
          on: servedOn(input, today)?.on ?? today,
          way: input.way,
          receiver: input.receiver,
          proof: input.proof,
        },
      ],
      facts: (state, input, { today }) => {
        const paper = paperIn(state, input.paper);
        const on = servedOn(input, today)?.on ?? today;
        return paper === undefined ? {} : (onService[paper.document]?.facts?.(state, paper.of ?? "holder", on) ?? {});
      },
      starts: (state, input, { today }) => {
        const paper = paperIn(state, input.paper);
        const from = servedOn(input, today)?.on ?? today;
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

function paperIn({ documents: papers }: Pick<DetentionState, "documents">, id: string): IssuedDocument | undefined {
  return papers.find((each) => each.id === id);
}
