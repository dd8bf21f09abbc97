import { IsoDate } from "#law";
import { isBlank, MarkStatus, RowProblem } from "#rights";
import { Finding } from "#screening";
import { Reason } from "#similarity";
import { z } from "zod";
import { route } from "./route.ts";

const ClassNumber = z.number().int().min(1).max(45);

const SimilarFields = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .refine((text) => text === "" || !isBlank(text), {
      params: {
        sentence: { zh: "检索文字为空：没有可见的字符。", en: "The text is empty: no character of it can be seen." },
      },
    }),
  /** Nice classes; a mark passes with any of them. */
  classes: z.array(ClassNumber).max(45).optional(),
  /** Nice classes of the goods the sign is wanted for: they set the order of the hits and exclude none. */
  forClasses: z.array(ClassNumber).max(45).optional(),
  statuses: z.array(MarkStatus).max(MarkStatus.options.length).optional(),
  /** A part of the holder's name. */
  owner: z.string().trim().max(200).optional(),
  /** The day of filing, both ends included. A mark without one does not pass. */
  filedFrom: IsoDate.optional(),
  filedTo: IsoDate.optional(),
  limit: z.number().int().min(1).max(200).default(20),
});

interface Days {
  readonly filedFrom?: IsoDate | undefined;
  readonly filedTo?: IsoDate | undefined;
}
const inOrder = ({ filedFrom, filedTo }: Days): boolean =>
  filedFrom === undefined || filedTo === undefined || filedFrom <= filedTo;
const otherwise = {
  path: ["filedTo"],
  params: {
    sentence: {
      zh: "申请日的终止日早于起始日。",
      en: "The last day of filing is before the first.",
    },
  },
};

/** What is asked of the register: a text, and which marks count. A filter that is absent lets every mark through. */
export const SimilarQuery = SimilarFields.refine(inOrder, otherwise);
export type SimilarQuery = z.infer<typeof SimilarQuery>;

/** Something that would make the case stronger if it were so, and what it would add in an examiner's eyes. */
export const Raise = z.object({ kind: z.string(), gain: z.number(), sentence: Reason.shape.sentence });
export type Raise = z.infer<typeof Raise>;

/** The mark of a hit as the register shows it. */
export const SimilarMark = z.object({
  id: z.string(),
  registrationNumber: z.string(),
  markText: z.string(),
  holderName: z.string(),
  classNumbers: z.array(z.number().int()),
  status: z.string(),
  filedOn: z.string().nullable(),
  registeredOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
});
export type SimilarMark = z.infer<typeof SimilarMark>;

/**
 * A mark like the text. `reasons` begin with the strongest; spans are code points: `querySpan` of the text asked,
 * `markSpan` of the mark. `higher` says what would make the case stronger: what speaks against, turned round.
 */
export const SimilarHit = z.object({
  markId: z.string(),
  score: z.number().min(0).max(1),
  mark: SimilarMark,
  reasons: z.array(Reason),
  against: z.array(Reason),
  higher: z.array(Raise),
});
export type SimilarHit = z.infer<typeof SimilarHit>;

/** How many marks there are, and how many of them were compared in full. */
export const Considered = z.object({
  marks: z.number().int(),
  compared: z.number().int(),
});

export const SimilarAnswer = z.object({
  /** The text as asked, which the spans point into. */
  text: z.string(),
  hits: z.array(SimilarHit),
  considered: Considered,
  /** Time of the search itself, in milliseconds. */
  ms: z.number(),
  matcherVersion: z.string(),
});
export type SimilarAnswer = z.infer<typeof SimilarAnswer>;

/** A listing of a request that was not screened: its place (from 1), and what is wrong. */
export const RefusedListing = z.object({
  row: z.number().int(),
  id: z.string().nullable(),
  problems: z.array(RowProblem),
});

const Place = z.object({ start: z.number().int(), end: z.number().int() });

/** What screening saw on its way through one title. Places are code points of the title as given, end exclusive. */
export const TitleStages = z.object({
  /** The title, one entry a code point. */
  characters: z.array(z.string()),
  /** What each stretch was folded to; `disguised` where it was written otherwise than plainly. */
  symbols: z.array(Place.extend({ symbol: z.string(), disguised: z.boolean() })),
  tokens: z.array(Place.extend({ text: z.string(), kind: z.enum(["word", "han"]) })),
  /** The toneless reading of each Chinese character that has one. */
  pinyin: z.array(Place.extend({ syllable: z.string() })),
  /** Stretches that some mark was found in, with the reason that found it. */
  windows: z.array(Place.extend({ markId: z.string(), text: z.string(), reason: Reason })),
  /** What was weighed for and against each mark, and the score that came of it. */
  judged: z.array(
    z.object({
      markId: z.string(),
      reasons: Finding.shape.reasons,
      against: Finding.shape.against,
      score: z.number(),
      alert: z.boolean(),
    }),
  ),
});
export type TitleStages = z.infer<typeof TitleStages>;

/** At most so many listings a request; more go as a file (`yuheng screen`) or an import. */
export const LISTINGS_PER_REQUEST = 500;

export const ScreenAnswer = z.object({
  received: z.number().int(),
  screened: z.number().int(),
  refused: z.array(RefusedListing),
  /** Without `all` only those that alert. */
  findings: z.array(Finding),
  /** The marks that the findings name. */
  marks: z.array(SimilarMark),
  matcherVersion: z.string(),
  /** Of the one listing, where `explain` was asked. */
  stages: TitleStages.optional(),
});
export type ScreenAnswer = z.infer<typeof ScreenAnswer>;

export const similarity = {
  search: route({
    method: "POST",
    path: "/api/similar",
    access: "signed-in",
    summary: { zh: "近似商标检索", en: "Marks like a text" },
    body: SimilarQuery,
    reply: SimilarAnswer,
  }),
  report: route({
    method: "POST",
    path: "/api/similar/report",
    access: "signed-in",
    carries: "file",
    summary: { zh: "近似检索报告（.docx）", en: "A search report as .docx" },
    body: SimilarFields.extend({ lang: z.enum(["zh", "en"]).default("zh") }).refine(inOrder, otherwise),
    reply: z.undefined(),
  }),
  screen: route({
    method: "POST",
    path: "/api/screen",
    access: "signed-in",
    summary: { zh: "筛查商品信息，不保存", en: "Screen listings without keeping them" },
    body: z.strictObject({
      /** `{id, platform, title, url?, description?, brand?, category?, price?, currency?, seller?, time?}`; one that is not right is refused by itself. */
      listings: z.array(z.unknown()).min(1).max(LISTINGS_PER_REQUEST),
      /** Also findings that do not alert. */
      all: z.boolean().default(false),
      /** For one listing: what was seen at each stage of its title. */
      explain: z.boolean().default(false),
    }),
    reply: ScreenAnswer,
  }),
};
