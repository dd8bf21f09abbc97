import { Bilingual, IsoDate } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { AuthorisedUser, Mark, PriceInput, RecordedPrice, UserInput } from "./rights.ts";
import { route } from "./route.ts";

const text = (max: number) => z.string().trim().min(1).max(max);

/** A mark as its holder records it, from its certificate. */
export const ClaimInput = z.object({
  registrationNumber: text(50),
  markText: text(300),
  classNumbers: z.array(z.number().int().min(1).max(45)).min(1).max(45),
  goods: z.string().trim().max(5000).default(""),
  filedOn: IsoDate.optional(),
  registeredOn: IsoDate.optional(),
  expiresOn: IsoDate.optional(),
});

export const ClaimState = z.enum(["claimed", "confirmed", "refused"]);

export const Claim = z.object({
  id: z.string(),
  holderName: z.string(),
  registrationNumber: z.string(),
  markText: z.string(),
  classNumbers: z.array(z.number().int()),
  goods: z.string(),
  filedOn: z.string().nullable(),
  registeredOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  proof: z.string().nullable(),
  state: ClaimState,
  /** The row of the register it was confirmed as. */
  markId: z.string().nullable(),
  reason: z.string().nullable(),
  decidedBy: Bilingual.nullable(),
  decidedAt: z.string().nullable(),
  recordedAt: z.string(),
});
export type Claim = z.infer<typeof Claim>;

const party = "party" as const;
const byId = z.object({ id: z.string() });

export const claims = {
  mine: route({
    method: "GET",
    path: "/api/my/rights",
    access: party,
    summary: { zh: "我的权利", en: "My rights" },
    reply: z.object({ marks: z.array(Mark), claims: z.array(Claim) }),
  }),
  list: route({
    method: "GET",
    path: "/api/claims",
    access: "office",
    summary: { zh: "权利人登记、待核对的商标", en: "Marks that holders recorded" },
    query: PageQuery.extend({ state: ClaimState.optional() }),
    reply: pageOf(Claim),
  }),
  one: route({
    method: "GET",
    path: "/api/claims/:id",
    access: "signed-in",
    params: byId,
    summary: { zh: "权利人登记的商标", en: "A mark that a holder recorded" },
    reply: Claim.extend({
      authorisedUsers: z.array(AuthorisedUser),
      recordedPrices: z.array(RecordedPrice),
      /** What the register has under the same number; null where it has nothing. */
      register: Mark.nullable(),
    }),
  }),
  record: route({
    method: "POST",
    path: "/api/claims",
    access: party,
    summary: { zh: "登记商标", en: "Record a mark" },
    body: ClaimInput,
    reply: Claim,
  }),
  mend: route({
    method: "PUT",
    path: "/api/claims/:id",
    access: party,
    params: byId,
    summary: { zh: "修改登记的商标", en: "Change a recorded mark" },
    body: ClaimInput,
    reply: Claim,
  }),
  takeBack: route({
    method: "DELETE",
    path: "/api/claims/:id",
    access: party,
    params: byId,
    summary: { zh: "撤回登记的商标", en: "Take a recorded mark back" },
    reply: z.object({}),
  }),
  prove: route({
    method: "POST",
    path: "/api/claims/:id/proof",
    access: party,
    carries: "upload",
    params: byId,
    summary: { zh: "上传权利证明", en: "Lay down the proof" },
    reply: Claim,
  }),
  proof: route({
    method: "GET",
    path: "/api/claims/:id/proof",
    access: "signed-in",
    carries: "file",
    params: byId,
    summary: { zh: "下载权利证明", en: "Download the proof" },
    reply: z.undefined(),
  }),
  addUser: route({
    method: "POST",
    path: "/api/claims/:id/authorised-users",
    access: party,
    params: byId,
    summary: { zh: "为登记的商标添加合法使用人", en: "Record an authorised user of a recorded mark" },
    body: UserInput,
    reply: AuthorisedUser,
  }),
  addPrice: route({
    method: "POST",
    path: "/api/claims/:id/recorded-prices",
    access: party,
    params: byId,
    summary: { zh: "为登记的商标添加参考价格", en: "Record a price of a recorded mark" },
    body: PriceInput,
    reply: RecordedPrice,
  }),
  decide: route({
    method: "POST",
    path: "/api/claims/:id/decision",
    access: { roles: ["officer", "head"] },
    params: byId,
    summary: { zh: "核对权利人登记的商标", en: "Confirm or refuse a recorded mark" },
    body: z.discriminatedUnion("confirmed", [
      z.object({ confirmed: z.literal(true) }),
      z.object({ confirmed: z.literal(false), reason: text(1000) }),
    ]),
    reply: Claim,
  }),
};
