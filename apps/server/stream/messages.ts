import { IsoDate } from "#law";
import { Finding } from "#screening";
import { z } from "zod";

/** What may cross the queue was written by another process, perhaps of another version: it is parsed like any input. */

/** Listings on their way to a screening worker, with what the office knows that touches them. */
export const ListingBatch = z.object({
  /** Whom the findings are for; empty for a stream without offices. */
  office: z.string(),
  today: IsoDate,
  /** As a platform pushes them: `{id, platform, title, url?, description?, brand?, category?, price?, currency?, seller?, time?}`. */
  listings: z.array(z.record(z.string(), z.unknown())).min(1).max(1_000),
  sellers: z
    .array(
      z.object({
        organisationId: z.string(),
        markId: z.string(),
        seller: z.string(),
        platform: z.string().optional(),
        from: IsoDate.optional(),
        until: IsoDate.optional(),
      }),
    )
    .default([]),
  /** Recorded prices in fen, by mark. */
  prices: z.array(z.tuple([z.string(), z.number().int()])).default([]),
});
export type ListingBatch = z.infer<typeof ListingBatch>;

/** What a worker made of a batch: received = screened + refused, each refusal with its place (from 1) and reasons. */
export const FindingBatch = z.object({
  office: z.string(),
  received: z.number().int(),
  screened: z.array(z.string()),
  refused: z.array(
    z.object({
      row: z.number().int(),
      id: z.string().nullable(),
      reasons: z.array(z.object({ zh: z.string(), en: z.string() })),
    }),
  ),
  findings: z.array(Finding),
  matcherVersion: z.string(),
});
export type FindingBatch = z.infer<typeof FindingBatch>;

export const listingQueue = "listings";
/** Findings of a stream without offices, for `yuheng screening collect`. */
export const findingQueue = "findings";
/** Findings for offices, which only a server keeps: nobody else may take them off. */
export const officeFindingQueue = "office-findings";

export function encode(message: z.input<typeof ListingBatch> | FindingBatch): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(message));
}

/** Throws when the body is not what it should be: the queue sets such a batch aside, with this as the reason. */
export function decode<T extends z.ZodType>(shape: T, body: Uint8Array): z.output<T> {
  return shape.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)));
}
