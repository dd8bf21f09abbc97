import type { IsoDate } from "#law";
import type { Grade, Measure } from "./assignment.ts";

/** What somebody wants done; what is laid down as evidence is found by the caller and passed in beside it. */
export type Command =
  | { readonly action: "accept"; readonly text?: string | undefined }
  | { readonly action: "decline"; readonly reason: string }
  | { readonly action: "report"; readonly asserted: number; readonly text: string }
  | { readonly action: "reach-milestone"; readonly milestone: string; readonly text?: string | undefined }
  | { readonly action: "ask-close"; readonly text: string }
  | { readonly action: "close"; readonly text?: string | undefined }
  | { readonly action: "reopen"; readonly reason: string; readonly due?: IsoDate | null | undefined }
  | { readonly action: "withdraw"; readonly reason: string }
  | { readonly action: "remind"; readonly text: string }
  | { readonly action: "claim-escalation" }
  | { readonly action: "assess"; readonly grade: Grade; readonly reason: string }
  | { readonly action: "commend"; readonly title: string; readonly reason: string }
  | { readonly action: "order-rectification"; readonly due: IsoDate; readonly reason: string }
  | { readonly action: "report-rectification"; readonly text: string }
  | { readonly action: "accept-rectification"; readonly text?: string | undefined }
  | { readonly action: "return-rectification"; readonly due: IsoDate; readonly reason: string }
  | { readonly action: "move-due"; readonly due: IsoDate | null; readonly reason: string }
  | { readonly action: "set-measure"; readonly measure: Measure | null; readonly reason: string };
export type Action = Command["action"];

/** Whose business an action is: the holder's, that of whoever gave it, or that of any office above the holder. */
export const sideOf: Readonly<Record<Action, Side>> = {
  accept: "holder",
  decline: "holder",
  report: "holder",
  "reach-milestone": "holder",
  "ask-close": "holder",
  "report-rectification": "holder",
  close: "giver",
  reopen: "giver",
  withdraw: "giver",
  "move-due": "giver",
  "set-measure": "giver",
  remind: "above",
  "claim-escalation": "above",
  assess: "above",
  commend: "above",
  "order-rectification": "above",
  "accept-rectification": "above",
  "return-rectification": "above",
};
export type Side = "holder" | "giver" | "above";
export const actions = Object.keys(sideOf) as readonly Action[];
