import { IsoDate } from "#law";
import { z } from "zod";
import { route } from "./route.ts";

/** "dispose": to withdraw and to settle, which needs a special authority. */
export const PowerScope = z.enum(["complain", "receive", "identify", "dispose"]);

export const Power = z.object({
  id: z.string(),
  /** Who gave it, and to whom. */
  holderName: z.string(),
  agentName: z.string(),
  /** Seen from the caller: it gave the power, or holds it. */
  mine: z.enum(["given", "held"]),
  scope: z.array(PowerScope),
  validFrom: z.string(),
  validUntil: z.string(),
  file: z.string().nullable(),
  givenAt: z.string(),
  endedAt: z.string().nullable(),
  inForce: z.boolean(),
});
export type Power = z.infer<typeof Power>;

const byId = z.object({ id: z.string() });

export const powers = {
  list: route({
    method: "GET",
    path: "/api/powers",
    access: "party",
    summary: { zh: "委托代理", en: "Agents and powers of attorney" },
    reply: z.object({ items: z.array(Power) }),
  }),
  give: route({
    method: "POST",
    path: "/api/powers",
    access: { roles: ["right-holder"] },
    summary: { zh: "委托代理人", en: "Give a power of attorney" },
    body: z
      .object({
        /** The agent's account; made where there is none, and then the reply has the link to hand over. */
        login: z.string().trim().min(2).max(100),
        name: z.string().trim().min(1).max(100),
        scope: z.array(PowerScope).min(1),
        validFrom: IsoDate,
        validUntil: IsoDate,
      })
      .refine(({ validFrom, validUntil }) => validFrom <= validUntil, {
        path: ["validUntil"],
        params: { sentence: { zh: "截止日早于起始日。", en: "The last day is before the first." } },
      }),
    reply: Power.extend({ link: z.string().nullable(), expires: z.string().nullable() }),
  }),
  prove: route({
    method: "POST",
    path: "/api/powers/:id/file",
    access: { roles: ["right-holder"] },
    carries: "upload",
    params: byId,
    summary: { zh: "上传授权委托书", en: "Lay down the power of attorney" },
    reply: Power,
  }),
  file: route({
    method: "GET",
    path: "/api/powers/:id/file",
    access: "signed-in",
    carries: "file",
    params: byId,
    summary: { zh: "下载授权委托书", en: "Download the power of attorney" },
    reply: z.undefined(),
  }),
  end: route({
    method: "DELETE",
    path: "/api/powers/:id",
    access: "party",
    params: byId,
    summary: { zh: "终止委托", en: "End a power of attorney" },
    reply: Power,
  }),
};
