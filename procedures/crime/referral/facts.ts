import { type Bilingual, IsoDate } from "#law";
import { z } from "zod";

/** How a referral that the police filed came to its end. */
export const referralEndings = {
  "case-withdrawn": { zh: "公安机关撤销案件", en: "the police withdrew the case" },
  "not-prosecuted": { zh: "检察机关决定不起诉", en: "the procuratorate did not prosecute" },
  "exempt-from-punishment": { zh: "人民法院判决免予刑事处罚", en: "the court exempted from punishment" },
  acquitted: { zh: "人民法院判决无罪", en: "the court acquitted" },
  other: { zh: "其他退回情形", en: "sent back for another reason" },
} as const satisfies Record<string, Bilingual>;

export const policeAnswers = {
  filed: { zh: "决定立案", en: "filed" },
  "not-filed": { zh: "决定不予立案", en: "not filed" },
} as const satisfies Record<string, Bilingual>;

export const supervisionResults = {
  "told-to-file": { zh: "检察机关通知公安机关立案", en: "the procuratorate told the police to file" },
  "not-supported": { zh: "检察机关认为不立案理由成立", en: "the procuratorate found the reasons of the police sound" },
} as const satisfies Record<string, Bilingual>;

const Answer = z.object({ answer: z.enum(["filed", "not-filed"]), number: z.string().optional(), on: IsoDate });

/** One referral of the case to the police, from the proposal to what came of it. */
const Referral = z.object({
  grounds: z.string(),
  materials: z.array(z.string()).readonly(),
  authority: z.string(),
  proposedOn: IsoDate,
  proposedBy: z.string(),
  /** The opinion of the head; `approved: false` ends it. */
  decision: z.object({ approved: z.boolean(), opinion: z.string(), on: IsoDate, by: z.string() }).optional(),
  transferred: z.object({ on: IsoDate, receiver: z.string() }).optional(),
  /** The stage the case left, to which it returns. */
  leftStage: z.string().optional(),
  answer: Answer.extend({ reasons: z.string().optional() }).optional(),
  review: z.object({ askedOn: IsoDate, reasons: z.string(), answer: Answer.optional() }).optional(),
  supervision: z
    .object({ askedOn: IsoDate, result: z.enum(["told-to-file", "not-supported"]).optional(), on: IsoDate.optional() })
    .optional(),
  ended: z
    .object({
      how: z.enum(["not-filed", "case-withdrawn", "not-prosecuted", "exempt-from-punishment", "acquitted", "other"]),
      reasons: z.string(),
      on: IsoDate,
      by: z.string(),
    })
    .optional(),
});
export type Referral = Readonly<z.infer<typeof Referral>>;

/** Facts of the whole case: the referral that runs, and those that came back. */
export const referralFacts = {
  referral: Referral,
  earlierReferrals: z.array(Referral).readonly(),
  transferredClosing: z.object({ outcome: z.string(), on: IsoDate, by: z.string() }),
};
const ReferralFacts = z.object(referralFacts);
export type ReferralFacts = z.infer<typeof ReferralFacts>;

/** Whether the police took the case on, by their first answer, on review, or told by the procuratorate. */
export function filedByPolice({ answer, review, supervision }: Referral): boolean {
  return answer?.answer === "filed" || review?.answer?.answer === "filed" || supervision?.result === "told-to-file";
}

/** A referral that is still on its way: proposed and not refused, not come back. */
export function openReferral({ referral }: Partial<ReferralFacts>): Referral | undefined {
  return referral?.ended === undefined && referral?.decision?.approved !== false ? referral : undefined;
}
