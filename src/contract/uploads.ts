import { Instant } from "#law";
import { z } from "zod";
import { EvidenceNote, EvidenceView } from "./evidenceView.ts";
import { route } from "./route.ts";

/** The largest file that is taken in parts, in bytes. */
export const largestUpload = 5 * 2 ** 30;
/** A part of this many bytes is what the page sends at once; a server takes parts of any length. */
export const partBytes = 8 * 2 ** 20;

/** A file on its way in. `received`: bytes that have come and are kept; the next part begins there. */
export const UploadView = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number(),
  received: z.number(),
  /** When its sender's copy was last changed, as the sender said. */
  changedAt: z.string().nullable(),
  startedAt: z.string(),
  touchedAt: z.string(),
  /** When it is cleared away if no more comes. */
  keptUntil: z.string(),
  /** The file laid before the case, once it is whole. */
  evidence: EvidenceView.nullable(),
});
export type UploadView = z.infer<typeof UploadView>;

const ofCase = z.object({ id: z.string() });
const one = ofCase.extend({ uploadId: z.string() });

/** Large files laid before a case: begun, sent in parts from wherever the line broke, and finished by their hash. */
export const uploads = {
  begin: route({
    method: "POST",
    path: "/api/cases/:id/uploads",
    access: "signed-in",
    params: ofCase,
    summary: { zh: "开始分段上传证据文件", en: "Begin to send an evidence file in parts" },
    body: EvidenceNote.extend({
      name: z.string().min(1).max(500),
      bytes: z.number().int().min(1),
      changedAt: Instant.optional(),
    }),
    reply: UploadView,
  }),
  list: route({
    method: "GET",
    path: "/api/cases/:id/uploads",
    access: "signed-in",
    params: ofCase,
    summary: { zh: "本人未传完的文件", en: "The caller's files that are not whole yet" },
    reply: z.object({ items: z.array(UploadView) }),
  }),
  one: route({
    method: "GET",
    path: "/api/cases/:id/uploads/:uploadId",
    access: "signed-in",
    params: one,
    summary: { zh: "已收到多少", en: "How much of it has come" },
    reply: UploadView,
  }),
  part: route({
    method: "PATCH",
    path: "/api/cases/:id/uploads/:uploadId",
    access: "signed-in",
    carries: "upload",
    params: one,
    query: z.object({ offset: z.coerce.number().int().min(0) }),
    summary: { zh: "上传一段（从 offset 字节起）", en: "Send a part, from byte offset on" },
    reply: UploadView,
  }),
  finish: route({
    method: "POST",
    path: "/api/cases/:id/uploads/:uploadId/finish",
    access: "signed-in",
    params: one,
    summary: { zh: "核对散列值并归入证据", en: "Check the hash and lay the file before the case" },
    body: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    reply: EvidenceView,
  }),
  drop: route({
    method: "DELETE",
    path: "/api/cases/:id/uploads/:uploadId",
    access: "signed-in",
    params: one,
    summary: { zh: "放弃上传", en: "Give the upload up" },
    reply: z.object({ dropped: z.boolean() }),
  }),
};
