import { addWorkdays, type Bilingual, type IsoDate, type WorkingCalendar } from "#law";
import { clocks as adjudicationClocks } from "../protection/patent-adjudication/clocks.ts";
import { clocks as mediationClocks } from "../protection/patent-mediation/clocks.ts";

/** What a party may file with an office from its own desk, and the case that it opens there once it is taken in. */
export const filingKinds = {
  complaint: {
    name: { zh: "投诉", en: "Complaint" },
    procedure: "trademark-enforcement",
    action: "register-lead",
    // TM-01 (complaint measures, article 14).
    answerWithin: 7,
  },
  adjudication: {
    name: { zh: "专利侵权纠纷行政裁决请求", en: "Request for patent adjudication" },
    procedure: "patent-adjudication",
    action: "receive-request",
    answerWithin: adjudicationClocks.acceptance.length,
  },
  mediation: {
    name: { zh: "专利纠纷调解请求", en: "Request for patent mediation" },
    procedure: "patent-mediation",
    action: "register-request",
    answerWithin: mediationClocks["opinion-notice"].length,
  },
} as const satisfies Record<string, FilingSpec>;
export type FilingKind = keyof typeof filingKinds;

interface FilingSpec {
  readonly name: Bilingual;
  readonly procedure: string;
  /** Its opening action. */
  readonly action: string;
  /** Within how many working days of receiving it the office says what becomes of it. */
  readonly answerWithin: number;
}

/** How an office answers in the case: the step that asks for a correction, the one that supplies it, and the refusal. */
export interface FilingAnswers {
  readonly asks?: string;
  readonly supplies?: string;
  readonly refuses: string;
}

const complaintAnswers: FilingAnswers = {
  asks: "request-correction",
  supplies: "record-supplement",
  refuses: "refuse-complaint",
};

/** By procedure; complaints about counterfeit patents are answered like those about marks. */
export const filingAnswers: Readonly<Record<string, FilingAnswers>> = {
  "trademark-enforcement": complaintAnswers,
  "counterfeit-patent": complaintAnswers,
  "patent-adjudication": { asks: "ask-correction", supplies: "submit-correction", refuses: "refuse-request" },
  "patent-mediation": { refuses: "issue-non-acceptance" },
};

/** The last day to answer, as long as a filing lies in the inbox: taken in, the case's own clock counts from the same day. */
export function filingDue(kind: FilingKind, sentOn: IsoDate, calendar: WorkingCalendar): IsoDate {
  return addWorkdays(calendar, sentOn, filingKinds[kind].answerWithin);
}
