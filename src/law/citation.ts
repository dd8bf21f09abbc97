import { z } from "zod";

/**
 * A place in a legal source: its id in the folder `law/`, the article as printed there, and the version of the text
 * where more than one is loaded. Articles: "60", "24(1)" (item 1), "62.3" (paragraph 3), "60, 62", "95-98".
 */
export const Citation = z.object({
  source: z.string().min(1),
  article: z.string().min(1),
  version: z.string().min(1).optional(),
});
export type Citation<Source extends string = string> = {
  readonly source: Source;
  readonly article: string;
  readonly version?: string | undefined;
};
