import { type Bilingual, type Citation, type IsoDate, NoRuleInForce, versionOn } from "#law";
import { cite, sources } from "#statutes";
import type { ApplicableRange } from "../enforcement/EnforcementLaw.ts";
import { type Circumstances, fineRange } from "./fineRange.ts";

/** The articles of the Trademark Law that an enforcement case stands on, in each of its texts. */
export const trademarkArticles = {
  "2019": { infringement: "57", penalty: "60", powers: "62" },
  "2026": { infringement: "72", penalty: "74", powers: "76" },
} as const;
type TrademarkLawVersion = keyof typeof trademarkArticles;

function trademarkLawOn(date: IsoDate): TrademarkLawVersion {
  return versionOn(sources["trademark-law"], date).version;
}

/** The article of the Trademark Law in the text of that day: what a refusal cites. */
export function trademarkArticleOn(what: keyof (typeof trademarkArticles)["2019"], date: IsoDate): Citation {
  const law = trademarkLawOn(date);
  return cite("trademark-law", trademarkArticles[law][what], law);
}

/**
 * The range under the law of the act, or under that of the decision where it changed in between and is milder
 * (Administrative Penalties Law 37). Milder is read by the highest fine alone; the goods follow the law so chosen.
 */
export function applicableRange(
  turnoverFen: number | undefined,
  actUntil: IsoDate,
  decidedOn: IsoDate,
  circumstances: Circumstances,
): ApplicableRange {
  const law = trademarkLawOn(actUntil);
  const range = fineRange(turnoverFen, actUntil, circumstances);
  const now = trademarkLawOn(decidedOn);
  if (now === law) return { law, on: actUntil, range };
  if (decidedOn < actUntil) throw new NoRuleInForce("trademark-enforcement/penalty", actUntil);
  const other = fineRange(turnoverFen, decidedOn, circumstances);
  return other.maxFen < range.maxFen
    ? { law: now, on: decidedOn, range: other, compared: newer(now) }
    : { law, on: actUntil, range, compared: older(law, now, other.maxFen === range.maxFen) };
}

function older(law: TrademarkLawVersion, now: TrademarkLawVersion, same: boolean): Bilingual {
  return {
    zh: `违法行为发生时适用《商标法》（${law}年文本），作出决定时该法已修订（${now}年文本）。${same ? "两者罚款幅度相同" : "新规定的罚款幅度更高"}，新规定未减轻处罚，适用行为时的规定。`,
    en: `The act fell under the Trademark Law of ${law}; the law was revised (${now}) before the decision. The range of the fine is ${same ? "the same" : "higher"}, so the new text is not milder and the law of the act applies.`,
  };
}

function newer(now: TrademarkLawVersion): Bilingual {
  return {
    zh: `作出决定时《商标法》已修订（${now}年文本），新规定处罚较轻，适用新规定。`,
    en: `The Trademark Law was revised (${now}) before the decision and is milder, so the revised text applies.`,
  };
}
