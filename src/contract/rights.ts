import { IsoDate } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { route } from "./route.ts";

export const Mark = z.object({
  id: z.string(),
  registrationNumber: z.string(),
  markText: z.string(),
  holderName: z.string(),
  classNumbers: z.array(z.number().int()),
  goods: z.string(),
  status: z.string(),
  filedOn: z.string().nullable(),
  registeredOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  /** In force on the day asked for (today when not asked), and why. */
  inForce: z.boolean(),
  why: z.object({ zh: z.string(), en: z.string() }),
});
export type Mark = z.infer<typeof Mark>;
export const AuthorisedUser = z.object({
  id: z.string(),
  seller: z.string(),
  platform: z.string().nullable(),
  /** The days on which it holds, both included; null: from ever, for ever. */
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
});
/** What is told of an authorised user. */
export const UserInput = z
  .object({
    seller: z.string().trim().min(1).max(200),
    platform: z.string().trim().max(100).optional(),
    validFrom: IsoDate.optional(),
    validUntil: IsoDate.optional(),
  })
  .refine(({ validFrom, validUntil }) => !validFrom || !validUntil || validFrom <= validUntil, {
    path: ["validUntil"],
    params: { sentence: { zh: "截止日早于起始日。", en: "The last day is before the first." } },
  });
export const PriceInput = z.object({
  goods: z.string().trim().min(1).max(200),
  fen: z.number().int().positive().max(1e13),
});
export const RecordedPrice = z.object({
  id: z.string(),
  goods: z.string(),
  fen: z.number().int().positive(),
  recordedOn: z.string(),
});
/** A port that the genuine goods of a mark go through. */
export const RecordedPort = z.object({ id: z.string(), port: z.string() });
/** Another name under which the market knows a mark. */
export const MarkAlias = z.object({
  id: z.string(),
  text: z.string(),
  /** The office that recorded it, and may take it back. */
  office: z.object({ zh: z.string(), en: z.string() }),
  recordedAt: z.string(),
  mine: z.boolean(),
});
const byId = z.object({ id: z.string() });

export const rights = {
  marks: route({
    method: "GET",
    path: "/api/marks",
    access: "signed-in",
    summary: { zh: "商标", en: "Marks" },
    query: PageQuery.extend({
      text: z.string().max(200).optional(),
      classNumber: z.coerce.number().int().min(1).max(45).optional(),
      status: z.string().optional(),
      on: z.string().optional(),
    }),
    reply: pageOf(Mark),
  }),
  mark: route({
    method: "GET",
    path: "/api/marks/:id",
    access: "signed-in",
    params: byId,
    query: z.object({ on: z.string().optional() }),
    summary: { zh: "商标详情", en: "A mark" },
    reply: Mark.extend({
      authorisedUsers: z.array(AuthorisedUser),
      recordedPrices: z.array(RecordedPrice),
      recordedPorts: z.array(RecordedPort),
      aliases: z.array(MarkAlias),
      clues: z.number().int(),
      cases: z.number().int(),
    }),
  }),
  addAuthorisedUser: route({
    method: "POST",
    path: "/api/marks/:id/authorised-users",
    access: { roles: ["officer", "head", "right-holder"] },
    params: byId,
    summary: { zh: "登记合法使用人", en: "Record an authorised user" },
    body: UserInput,
    reply: AuthorisedUser,
  }),
  removeAuthorisedUser: route({
    method: "DELETE",
    path: "/api/marks/:id/authorised-users/:userId",
    access: { roles: ["officer", "head", "right-holder"] },
    params: byId.extend({ userId: z.string() }),
    summary: { zh: "删除合法使用人", en: "Remove an authorised user" },
    reply: z.object({}),
  }),
  addRecordedPrice: route({
    method: "POST",
    path: "/api/marks/:id/recorded-prices",
    access: { roles: ["officer", "head", "right-holder"] },
    params: byId,
    summary: { zh: "登记参考价格", en: "Record a price" },
    body: PriceInput,
    reply: RecordedPrice,
  }),
  removeRecordedPrice: route({
    method: "DELETE",
    path: "/api/marks/:id/recorded-prices/:priceId",
    access: { roles: ["officer", "head", "right-holder"] },
    params: byId.extend({ priceId: z.string() }),
    summary: { zh: "删除参考价格", en: "Remove a price" },
    reply: z.object({}),
  }),
  addRecordedPort: route({
    method: "POST",
    path: "/api/marks/:id/recorded-ports",
    access: { roles: ["officer", "head", "right-holder"] },
    params: byId,
    summary: { zh: "登记正品进出口口岸", en: "Record a port of the genuine goods" },
    body: z.object({ port: z.string().trim().min(2).max(200) }),
    reply: RecordedPort,
  }),
  removeRecordedPort: route({
    method: "DELETE",
    path: "/api/marks/:id/recorded-ports/:portId",
    access: { roles: ["officer", "head", "right-holder"] },
    params: byId.extend({ portId: z.string() }),
    summary: { zh: "删除正品进出口口岸", en: "Remove a port of the genuine goods" },
    reply: z.object({}),
  }),
  addAlias: route({
    method: "POST",
    path: "/api/marks/:id/aliases",
    access: { roles: ["officer", "reviewer", "head"] },
    params: byId,
    summary: { zh: "登记商标的别称", en: "Record another name of a mark" },
    body: z.object({ text: z.string().trim().min(2).max(100) }),
    reply: MarkAlias,
  }),
  removeAlias: route({
    method: "DELETE",
    path: "/api/marks/:id/aliases/:aliasId",
    access: { roles: ["officer", "reviewer", "head"] },
    params: byId.extend({ aliasId: z.string() }),
    summary: { zh: "删除商标的别称", en: "Remove another name of a mark" },
    reply: z.object({}),
  }),
};
