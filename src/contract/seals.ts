import { CaseEvent, SealReader } from "#casework";
import { Bilingual } from "#law";
import { z } from "zod";
import { CaseView } from "./caseView.ts";
import { route } from "./route.ts";

const byCase = z.object({ id: z.string() });
const Stepped = z.object({ event: CaseEvent, case: CaseView });
const why = z.string().trim().min(1).max(1000);
const expectedVersion = z.number().int();

/** Sealing of a paper, a file or a value of a case. */
export const seals = {
  grounds: route({
    method: "GET",
    path: "/api/cases/:id/seals/grounds",
    access: "office",
    params: byCase,
    summary: { zh: "可以选择的封存事由", en: "The grounds for a seal" },
    reply: z.object({ items: z.array(z.object({ name: Bilingual, confidence: z.string() })) }),
  }),
  seal: route({
    method: "POST",
    path: "/api/cases/:id/seals",
    access: { roles: ["officer", "reviewer", "head"] },
    params: byCase,
    summary: { zh: "封存文书、证据或者一项内容", en: "Seal a paper, a file or a value" },
    body: z.object({
      expectedVersion,
      target: z.discriminatedUnion("what", [
        z.object({ what: z.literal("paper"), paper: z.string().max(300) }),
        z.object({ what: z.literal("file"), evidenceId: z.string().max(100) }),
        z.object({ what: z.literal("field"), entry: z.number().int().positive(), path: z.string().max(300) }),
      ]),
      /** The Chinese name of one of the grounds. */
      ground: z.string().max(200),
      why,
      openTo: z.array(SealReader).max(100),
    }),
    reply: Stepped,
  }),
  lift: route({
    method: "POST",
    path: "/api/cases/:id/seals/:seal/lift",
    access: { roles: ["officer", "reviewer", "head"] },
    params: byCase.extend({ seal: z.coerce.number().int().positive() }),
    summary: { zh: "解除封存", en: "Lift a seal" },
    body: z.object({ expectedVersion, why }),
    reply: Stepped,
  }),
  look: route({
    method: "GET",
    path: "/api/cases/:id/seals/:seal",
    access: "signed-in",
    params: byCase.extend({ seal: z.coerce.number().int().positive() }),
    summary: { zh: "查看封存的内容（留痕）", en: "Look at what a seal hides; the look is recorded" },
    reply: z.object({ text: z.string() }),
  }),
};
