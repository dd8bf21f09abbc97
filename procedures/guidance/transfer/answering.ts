import type { ActionSpec } from "#casework";
import { z } from "zod";
import { line, text } from "../../inputs.ts";
import { doneBy } from "../offices.ts";
import type { TransferFacts } from "./facts.ts";
import type { Define, Handing } from "./frame.ts";

/** In the office it was sent to: it accepts, or returns it with a reason. */
export function answeringActions(action: Define): Record<string, ActionSpec> {
  return {
    accept: action({
      name: { zh: "接收", en: "Accept" },
      event: "TransferAccepted",
      by: ["officer", "head"],
      from: ["offered"],
      seat: "addressee",
      weight: "main",
      input: z.strictObject({
        handledBy: line("承办部门或者人员", "who will handle it"),
        theirNumber: line("本机构收件编号", "number here").optional(),
      }),
      facts: (state, input, context) => answered(state, { accepted: true, ...input, ...doneBy(context) }),
      documents: ["acceptanceReceipt"],
      stops: ["answer"],
      starts: [{ clock: "progress" }],
      next: "working",
    }),

    return: action({
      name: { zh: "退回", en: "Return" },
      event: "TransferReturned",
      by: ["head"],
      from: ["offered"],
      seat: "addressee",
      weight: "danger",
      input: z.strictObject({ reason: text("退回理由", "reason") }),
      facts: (state, { reason }, context) => answered(state, { accepted: false, reason, ...doneBy(context) }),
      documents: ["returnLetter"],
      // It keeps what it answered in sight, until the matter goes to another office.
      addresses: ({ facts }) => [{ office: facts.to ?? "", mode: "reads" }],
      stops: ["answer"],
      next: "returned",
    }),
  };
}

type Answer = NonNullable<TransferFacts["sendings"][number]["answer"]>;

function answered({ facts }: Handing, answer: Answer): Pick<TransferFacts, "sendings"> {
  const sendings = facts.sendings ?? [];
  return { sendings: sendings.map((each, index) => (index === sendings.length - 1 ? { ...each, answer } : each)) };
}
