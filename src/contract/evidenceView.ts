import { Instant } from "#law";
import { z } from "zod";

const shown = z.string().trim().min(1).max(300);
/** What somebody who lays a file down says of it. */
export const EvidenceNote = z.object({
  caption: shown.optional(),
  /** When it was taken, as that person says. */
  takenAt: Instant.optional(),
  place: shown.optional(),
  takenBy: shown.optional(),
});
/** A file of the case. */
export const EvidenceView = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  caption: z.string().nullable(),
  takenAt: z.string().nullable(),
  /** When it was taken by the camera's own clock: "2026-03-10 09:41:07", local unless it says its offset. */
  cameraAt: z.string().nullable(),
  place: z.string().nullable(),
  takenBy: z.string().nullable(),
  bytes: z.number(),
  sha256: z.string(),
  addedAt: z.string(),
  addedBy: z.string(),
  seq: z.number().int().nullable(),
});
