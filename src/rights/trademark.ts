import { IsoDate } from "#law";
import { z } from "zod";
import { ClassNumber } from "./niceClasses.ts";
import { MarkStatus } from "./markStatus.ts";

/**
 * A word mark as the register shows it. Names after WIPO ST.96 (`markText` is its MarkVerbalElementText).
 * What the register does not say is absent, never guessed: a mark without classes is compared without classes.
 */
export const Trademark = z.object({
  id: z.string().min(1).max(200),
  registrationNumber: z.string().min(1).max(100).optional(),
  applicationNumber: z.string().min(1).max(100).optional(),
  markText: z.string().min(1).max(500),
  classNumbers: z.array(ClassNumber).readonly(),
  /** The goods and services as registered, in the words of the register. */
  goods: z.string().max(50_000).optional(),
  holderName: z.string().min(1).max(500).optional(),
  holderId: z.string().min(1).max(200).optional(),
  status: MarkStatus,
  filedOn: IsoDate.optional(),
  registeredOn: IsoDate.optional(),
  expiresOn: IsoDate.optional(),
});
export type Trademark = Readonly<z.infer<typeof Trademark>>;
