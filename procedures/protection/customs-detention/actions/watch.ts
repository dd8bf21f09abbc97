import { type ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define } from "../frame.ts";
import { movements } from "../names.ts";
import { inFuture } from "./opening.ts";

const house = cite("house", "1");

/** A shipment that is not here, or not any more: where it went, whom Customs alerted, until it is caught or lost. */
export function watchActions(action: Define): Record<string, ActionSpec> {
  return {
    "watch-shipment": action({
      name: { zh: "跟踪集装箱", en: "Watch a container" },
      event: "ShipmentWatched",
      by: ["officer"],
      from: ["new"],
      weight: "main",
      input: z.strictObject({
        container: line("集装箱号、运输工具", "container, means of transport"),
        summary: text("举报或者通报内容", "what was reported, or passed on"),
        from: line("举报人或者通报的海关", "reported by, or alerting office"),
      }),
      facts: (_, input, { actor, today }) => ({ watch: { ...input, on: today, by: actor.name ?? actor.id } }),
      next: "watching",
      article: house,
    }),

    "record-movement": action({
      name: { zh: "登记运输动态", en: "Record where the shipment is" },
      event: "ShipmentMoved",
      by: ["officer"],
      from: ["watching"],
      weight: "main",
      input: z.strictObject({
        kind: choice(movements, "动态", "what happened"),
        port: line("口岸", "port"),
        transport: line("船名航次、车牌等", "vessel, vehicle").optional(),
        on: day("日期", "day"),
      }),
      guard: ({ facts }, { on }, context) =>
        inFuture(on, context, "日期", "The day") ??
        ((facts.shipment?.at(-1)?.on ?? on) > on ? beforeLast(facts.shipment?.at(-1)?.on ?? "") : undefined),
      adds: (_, input) => ({ shipment: [input] }),
      article: house,
    }),

    "alert-customs": action({
      name: { zh: "向其他海关通报", en: "Alert another customs office" },
      event: "CustomsAlerted",
      by: ["officer"],
      from: ["watching"],
      input: z.strictObject({
        to: line("接收通报的海关", "office alerted"),
        content: text("通报内容", "what it is told"),
      }),
      adds: (_, input, { actor, today }) => ({ alerts: [{ ...input, on: today, by: actor.name ?? actor.id }] }),
      article: house,
    }),

    "end-watch": action({
      name: { zh: "结束跟踪", en: "End the watch" },
      event: "WatchEnded",
      by: ["head"],
      from: ["watching"],
      weight: "danger",
      input: z.strictObject({ explanation: text("结束理由", "why") }),
      facts: (_, { explanation }, { actor, today }) => ({
        release: { ground: "not-detained", explanation, on: today, by: actor.name ?? actor.id },
      }),
      next: "watch-ended",
      article: house,
    }),
  };
}

function beforeLast(last: string) {
  return refuse(
    "movement-out-of-order",
    [`该日期早于已登记的上一动态（${last}）。`, `The day lies before the last movement (${last}).`],
    ["请核对日期；记载有误的，更正原记录。", "Check the day; where an entry is wrong, correct it."],
    house,
  );
}
