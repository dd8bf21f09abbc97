import { Bilingual } from "#law";
import { z } from "zod";
import { CaseSummary } from "./caseView.ts";
import { DeadlineView } from "./deadlineView.ts";
import { ComplaintSummary } from "./complaints.ts";
import { route } from "./route.ts";

const OfCase = z.object({ caseId: z.string(), number: z.string(), title: z.string(), procedure: z.string() });

/** What happened in a case since a moment: it came to a stage, a paper was issued, its complaint was answered. */
export const News = z.object({
  kind: z.enum(["stage", "paper", "complaint"]),
  at: z.string(),
  caseId: z.string().nullable(),
  complaintId: z.string().nullable(),
  title: z.string(),
  what: Bilingual,
  /** After the last time that the caller looked. */
  fresh: z.boolean(),
});
export type News = z.infer<typeof News>;

/** What a party sees first: what is asked of it, what it has not opened, where its cases stand, what is new. */
export const Home = z.object({
  today: z.string(),
  asked: z.array(OfCase.extend({ deadline: DeadlineView })),
  unopened: z.array(OfCase.extend({ documentId: z.string(), name: Bilingual, issuedAt: z.string() })),
  cases: z.array(CaseSummary.extend({ office: Bilingual, roles: z.array(z.string()) })),
  casesInAll: z.number().int(),
  complaints: z.array(ComplaintSummary),
  rights: z.object({ marks: z.number().int(), inForce: z.number().int(), waiting: z.number().int() }),
  news: z.array(News),
  seenAt: z.string().nullable(),
});
export type Home = z.infer<typeof Home>;

export const home = {
  read: route({
    method: "GET",
    path: "/api/home",
    access: "party",
    summary: { zh: "当事人首页", en: "A party's start page" },
    reply: Home,
  }),
  seen: route({
    method: "POST",
    path: "/api/home/seen",
    access: "party",
    summary: { zh: "标记已看过最新进展", en: "Say that what is new was seen" },
    reply: z.object({ seenAt: z.string() }),
  }),
};
