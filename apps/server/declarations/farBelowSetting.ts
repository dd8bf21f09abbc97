import { FAR_BELOW } from "#screening";
import { cite } from "#statutes";
import { z } from "zod";

const percent = z.number().int().min(1).max(99);
const key = "screening.priceFarBelowPercent";

/** The house rule for a declared price far below the recorded one, in percent; an office may set its own. */
export const farBelowSetting = {
  key,
  name: {
    zh: "报关单筛查：申报单价低于通常价格的百分之几视为明显偏低",
    en: "Screening of declarations: percent of the recorded price below which a price is far below",
  },
  schema: percent,
  standard: FAR_BELOW * 100,
  confidence: "unverified",
  article: cite("house", "1"),
  /** The fraction that these settings give. */
  read(settings: Readonly<Record<string, unknown>>): number {
    const set = percent.safeParse(settings[key]);
    return set.success ? set.data / 100 : FAR_BELOW;
  },
} as const;
