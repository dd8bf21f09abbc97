import { cite } from "#statutes";

/** The Regulations of 2018, and the Implementing Measures in the numbering of 2009. */
export const regulations = (article: string) => cite("customs-ip-regulations", article);
export const measures = (article: string) => cite("customs-ip-measures", article);
