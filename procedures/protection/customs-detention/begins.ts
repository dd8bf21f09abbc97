import type { IsoDate } from "#law";

/** When the text of 2018 of the Regulations began: from knowledge, unverified. An earlier day is refused, never guessed. */
export const begins: IsoDate = "2018-03-19" as IsoDate;
