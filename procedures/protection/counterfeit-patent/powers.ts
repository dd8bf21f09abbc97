import type { CaseState } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { evaluate } from "#rules";
import { refuse } from "../../refuse.ts";
import type { EnforcementState } from "../trademark-enforcement/frame.ts";
import { matterOf } from "./law.ts";
import { powersTable } from "./powers.table.ts";

export type Power = (typeof powersTable)["facts"]["power"][number];

/** Why a power cannot be used in this case: the law gives it for passing off alone. */
export function powerFault(state: CaseState, power: Power, today: IsoDate): Refusal | undefined {
  // The facts are those of an enforcement case, checked when they were set.
  const matter = matterOf((state as EnforcementState).facts);
  const asked = evaluate(powersTable, { matter, power }, today);
  if (asked.kind === "missing" || asked.outcome === "given") return undefined;
  const { zh, en } = powersTable.factNames.power.values[power];
  return refuse(
    "power-not-given",
    [`本案不是假冒专利案件，不能${zh}。`, `The case is not about passing off, so the office may not ${en}.`],
    [
      "可以询问、现场检查；证据可能灭失的，先行登记保存。",
      "Ask and inspect instead; register the evidence where it may be lost.",
    ],
    asked.article,
  );
}
