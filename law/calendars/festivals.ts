import { type Bilingual, type DayOff, isoDate, type MakeUpDay } from "#law";

/** The seven festivals of the holiday regulation. */
export const festivals = {
  newYear: { zh: "元旦", en: "New Year's Day" },
  spring: { zh: "春节", en: "Spring Festival" },
  qingming: { zh: "清明节", en: "Tomb-Sweeping Day" },
  labour: { zh: "劳动节", en: "Labour Day" },
  dragonBoat: { zh: "端午节", en: "Dragon Boat Festival" },
  midAutumn: { zh: "中秋节", en: "Mid-Autumn Festival" },
  national: { zh: "国庆节", en: "National Day" },
  nationalAndMidAutumn: { zh: "国庆节、中秋节", en: "National Day and Mid-Autumn Festival" },
} as const satisfies Record<string, Bilingual>;
export type Festival = keyof typeof festivals;

/** A day of the festival itself, as the regulation names it. */
export function holiday(date: string, festival: Festival): DayOff {
  return { date: isoDate(date), name: festivals[festival], statutory: true };
}

/** A day off beside the festival: a weekend, or a working day moved there. */
export function off(date: string, festival: Festival): DayOff {
  return { date: isoDate(date), name: festivals[festival], statutory: false };
}

/** A weekend day worked in exchange. */
export function makeUp(date: string, festival: Festival): MakeUpDay {
  return { date: isoDate(date), name: festivals[festival] };
}
