import { type Citation, citationText } from "#law";
import { sources } from "#statutes";

/** An article as a paper names it. */
export const articleText = (citation: Citation): string => citationText(sources, citation).zh;
