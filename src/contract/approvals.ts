import { Bilingual } from "#law";
import { z } from "zod";
import { route } from "./route.ts";

const amount = z.number().int().min(1).max(1_000_000_000_000);
const Step = z.strictObject({ role: z.string().min(1).max(50), fineAtLeastFen: amount.optional() });
const GateValue = z.discriminatedUnion("when", [
  z.strictObject({ when: z.literal("always") }),
  z.strictObject({ when: z.literal("never") }),
  z.strictObject({ when: z.literal("fine"), fineAtLeastFen: amount }),
]);
const Named = z.object({ id: z.string(), name: Bilingual });
const article = z.object({ source: z.string(), article: z.string() });
const reason = z.string().trim().min(1).max(1000);
const may = { roles: ["administrator", "head"] } as const;

/** Whose word each paper needs, and when a legal review or a panel is compulsory: as the law's text ships it, and as offices set it. */
export const approvals = {
  list: route({
    method: "GET",
    path: "/api/approval-chains",
    access: { roles: ["administrator", "head", "supervisor", "officer", "reviewer"] },
    summary: { zh: "审批流程", en: "Approval chains" },
    reply: z.object({
      procedures: z.array(
        z.object({
          id: z.string(),
          name: Bilingual,
          /** Who may approve. */
          roles: z.array(Named),
          papers: z.array(
            z.object({
              document: z.string(),
              name: Bilingual,
              standard: z.array(Step),
              chain: z.array(Step),
              /** The office that set it: this one or one above; null: as shipped. */
              setAt: z.string().nullable(),
            }),
          ),
          gates: z.array(
            z.object({
              gate: z.string(),
              standard: GateValue,
              value: GateValue,
              setAt: z.string().nullable(),
              confidence: z.string(),
              article,
            }),
          ),
        }),
      ),
    }),
  }),
  setChain: route({
    method: "PUT",
    path: "/api/approval-chains/:procedure/papers/:document",
    access: may,
    params: z.object({ procedure: z.string(), document: z.string() }),
    summary: { zh: "设置文书的审批流程", en: "Set whose word a paper needs" },
    /** `chain` null: as the office above has it, or as shipped. */
    body: z.object({ chain: z.array(Step).max(10).nullable(), reason }),
    reply: z.object({}),
  }),
  setGate: route({
    method: "PUT",
    path: "/api/approval-chains/:procedure/gates/:gate",
    access: may,
    params: z.object({ procedure: z.string(), gate: z.string() }),
    summary: { zh: "设置何时须法制审核或者集体讨论", en: "Set when a legal review or a panel is compulsory" },
    body: z.object({ value: GateValue.nullable(), reason }),
    reply: z.object({}),
  }),
};
