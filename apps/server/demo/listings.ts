import { z } from "zod";
import { type IntentName, intents } from "./intents.ts";
import { readLines } from "./readLines.ts";

const DemoListing = z.object({
  id: z.string(),
  platform: z.string(),
  title: z.string(),
  /** Yuan. */
  price: z.number().positive(),
  seller: z.string(),
  category: z.string(),
  brand: z.string().optional(),
  daysAgo: z.number().int().positive(),
  intent: z.enum(Object.keys(intents) as [IntentName, ...IntentName[]]),
  /** The mark it plays with; absent where it plays with none. */
  mark: z.string().optional(),
});
export type DemoListing = z.infer<typeof DemoListing>;

/** Five hundred listings written for the demonstration, each with the intent of its author. */
export function demoListings(): DemoListing[] {
  return readLines("listings.jsonl", DemoListing);
}
