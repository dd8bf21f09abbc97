import type { ActionContext } from "#casework";
import { z } from "zod";
import { Expert } from "./expert.ts";

/** The pool as the caller knows it (`known.experts`); undefined where it knows none: a party's step, a written case. */
export function expertsIn({ known }: Pick<ActionContext, "known">): readonly Expert[] | undefined {
  return z.array(Expert).safeParse(known["experts"]).data;
}

const asking: ReadonlySet<string> = new Set(["freeze-experts", "redraw-experts", "replace-expert", "decide-objection"]);

/** Whether a step looks into the pool: only for these has anybody to fetch it. */
export function asksForExperts(action: string): boolean {
  return asking.has(action);
}
