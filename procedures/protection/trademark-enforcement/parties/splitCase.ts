import { type ActionSpec, field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Clock } from "../clocks.ts";
import { goodsHoldBack } from "../fieldwork/splitting.ts";
import type { Define, EnforcementState } from "../frame.ts";
import { nameOf, respondentIds } from "../respondents.ts";

const article = cite("house", "1");

/** Splitting: some respondents go on in a case of their own, which begins where this one stands, with its clocks. */
export function splitActions(action: Define): Record<string, ActionSpec> {
  return {
    "split-case": action({
      name: { zh: "分案", en: "Split the case" },
      event: "CaseSplit",
      by: ["head"],
      from: ["filed", "investigation", "suspended"],
      input: z.strictObject({
        respondents: field(
          z
            .array(field(z.string().min(1), "当事人", "respondent", { widget: "party", partyRole: "respondent" }))
            .min(1)
            .max(200),
          "另案处理的当事人",
          "respondents who go on in another case",
          { widget: "list" },
        ),
        reason: text("分案理由", "why they are apart"),
      }),
      ready: (state) => (respondentIds(state).length < 2 ? onlyOne() : undefined),
      guard: (state, { respondents }) => splitFault(state, respondents) ?? goodsHoldBack(state, respondents),
      facts: (state, { respondents, reason }, { today }) => ({
        respondents: Object.fromEntries(
          Object.entries(state.facts.respondents ?? {}).filter(([id]) => !respondents.includes(id)),
        ),
        splitOff: [
          ...(state.facts.splitOff ?? []),
          { respondents: respondents.map((id) => nameOf(state, id)), on: today, reason },
        ],
      }),
      leaves: (_, { respondents }) => respondents,
      stops: (state, { respondents }) =>
        state.clocks
          .filter((run) => run.stopped === undefined && run.of !== undefined && respondents.includes(run.of))
          .map((run) => ({ clock: run.clock as Clock, of: run.of ?? "" })),
      article,
    }),
  };
}

function splitFault(state: EnforcementState, given: readonly string[]): Refusal | undefined {
  const ids = respondentIds(state);
  const unknown = given.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    return refuse(
      "no-such-respondent",
      [`“${unknown}”不是本案当事人。`, `"${unknown}" is no respondent of this case.`],
      ["请从本案当事人中选择。", "Choose among the respondents of this case."],
      article,
    );
  }
  if (new Set(given).size < ids.length) return undefined;
  return refuse(
    "nobody-left",
    ["分案后本案没有当事人。", "Nobody would be left in this case."],
    ["请至少保留一名当事人。", "Leave at least one respondent in it."],
    article,
  );
}

function onlyOne(): Refusal {
  return refuse(
    "only-one-respondent",
    ["本案只有一名当事人，不能分案。", "The case has only one respondent, so it cannot be split."],
    ["有多名当事人的才能分案。", "Only a case with several respondents is split."],
    article,
  );
}
