import type { ActionContext, Procedure } from "#casework";
import { z } from "zod";
import { Expert } from "./expert.ts";

/** The pool as the caller knows it (`known.experts`); undefined where it knows none: a party's step, a written case. */
export function expertsIn({ known }: Pick<ActionContext, "known">): readonly Expert[] | undefined {
  return z.array(Expert).safeParse(known["experts"]).data;
}

/** Whether a procedure draws experts: only then has anybody to fetch the pool for it. */
export function drawsExperts({ actions }: Pick<Procedure, "actions">): boolean {
  return Object.hasOwn(actions, "freeze-experts");
}
