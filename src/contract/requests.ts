import { IsoDate } from "#law";
import { adjudicationWords, mediationWords } from "#procedures";
import { z } from "zod";
import { completeFields, draftFields, line, Named, needed } from "./filingFields.ts";

const one = <const K extends string>(names: Readonly<Record<K, unknown>>) => z.enum(Object.keys(names) as [K, ...K[]]);
/** What a file of a request is; what is none of the documents that the law asks for is evidence. */
export const RequestPaper = z.union([one(adjudicationWords.requestDocuments), z.literal("evidence")]);
export type RequestPaper = z.infer<typeof RequestPaper>;

const Respondent = Named.extend({
  kind: one(adjudicationWords.partyKinds).default("organisation"),
  /** Without fixed residence in China. */
  abroad: z.boolean().default(false),
});
const Patent = z.object({
  kind: one(adjudicationWords.patentKinds).optional(),
  number: line(100).default(""),
  title: line(300).default(""),
});
const patentDraft = Patent.default({ number: "", title: "" });

const wholePatent = Patent.extend({
  kind: one(adjudicationWords.patentKinds),
  number: needed(100, "请填写专利号。", "Give the number of the patent."),
  title: needed(300, "请填写发明创造名称。", "Give the title of the patent."),
});
const wholeRespondents = z
  .array(Respondent.extend({ name: needed(200, "请填写被请求人的姓名或者名称。", "Name the respondent.") }))
  .min(1)
  .max(20);
const wholeMatter = needed(10_000, "请写明请求事项。", "Say what is asked for.");
const wholeReasons = needed(10_000, "请写明事实和理由。", "Give the facts and the reasons.");

/** What makes the office competent: the respondent's place, or that of the infringement. */
export const venues = ["respondent", "act"] as const;
export const otherRoutes = ["none", "suit", "agreed"] as const;

/** A request for adjudication while it is written (Measures 12, 14). */
export const AdjudicationDraft = z.object({
  kind: z.literal("adjudication"),
  ...draftFields,
  patent: patentDraft,
  /** The claims relied on: "1, 3". */
  claims: line(300).default(""),
  standing: one(adjudicationWords.standings).optional(),
  /** An ordinary licensee: contract or authorisation allows it to ask. */
  authorised: z.boolean().default(false),
  /** A sole licensee: the patentee asks itself. */
  patenteeActs: z.boolean().default(false),
  requesterKind: one(adjudicationWords.partyKinds).default("organisation"),
  respondents: z.array(Respondent).max(20).default([]),
  acts: z.array(one(adjudicationWords.actKinds)).max(20).default([]),
  matter: z.string().max(10_000).default(""),
  reasons: z.string().max(10_000).default(""),
  knownOn: IsoDate.optional(),
  ongoing: z.boolean().default(true),
  venue: z.enum(venues).optional(),
  /** Where the infringement takes place. */
  place: line(300).default(""),
  /** Whether either side sued already, or another way was agreed. */
  otherRoute: z.enum(otherRoutes).optional(),
  /** How many copies come with it: one for each respondent. */
  copies: z.number().int().min(0).max(100).default(0),
});
export type AdjudicationDraft = z.infer<typeof AdjudicationDraft>;

export const CompleteAdjudication = AdjudicationDraft.extend({
  ...completeFields,
  patent: wholePatent,
  standing: one(adjudicationWords.standings),
  respondents: wholeRespondents,
  acts: z.array(one(adjudicationWords.actKinds)).min(1).max(20),
  matter: wholeMatter,
  reasons: wholeReasons,
  venue: z.enum(venues),
  otherRoute: z.enum(otherRoutes),
});

/** A request for mediation: the same form with fewer fields (Measures 65). */
export const MediationDraft = z.object({
  kind: z.literal("mediation"),
  ...draftFields,
  patent: patentDraft,
  dispute: one(mediationWords.disputeKinds).optional(),
  /** The patent is granted; of a dispute over damages, the decision that found the infringement. */
  granted: z.boolean().default(true),
  findingNumber: line(100).default(""),
  respondents: z.array(Respondent).max(20).default([]),
  joint: z.boolean().default(false),
  matter: z.string().max(10_000).default(""),
  reasons: z.string().max(10_000).default(""),
  claimFen: z.number().int().min(0).max(1e13).optional(),
});
export type MediationDraft = z.infer<typeof MediationDraft>;

export const CompleteMediation = MediationDraft.extend({
  ...completeFields,
  patent: wholePatent,
  dispute: one(mediationWords.disputeKinds),
  respondents: wholeRespondents,
  matter: wholeMatter,
  reasons: wholeReasons,
});
