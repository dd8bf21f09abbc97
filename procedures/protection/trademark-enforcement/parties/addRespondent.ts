import type { ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, EnforcementState } from "../frame.ts";
import { partyKinds } from "../names.ts";
import { nameOf, respondentIds, tracked } from "../respondents.ts";

/** A further respondent, found while the case is still looked into; once it was reviewed, it goes back first. */
export function addRespondentActions(action: Define): Record<string, ActionSpec> {
  return {
    "add-respondent": action({
      name: { zh: "追加当事人", en: "Add a respondent" },
      event: "RespondentAdded",
      by: ["officer", "head"],
      from: ["verification", "filed", "investigation"],
      input: z.strictObject({
        name: line("当事人姓名（名称）", "name of the party"),
        kind: choice(partyKinds, "当事人类型", "kind of party"),
        identifier: line("身份证件号码或者统一社会信用代码", "identity number or unified social credit code"),
        address: line("住址（住所）", "address"),
        representative: line("法定代表人（负责人、经营者）", "legal representative or person in charge").optional(),
        reason: text("追加理由", "why it is added"),
      }),
      ready: (state) => (respondentIds(state).length === 0 ? noFirst() : undefined),
      guard: (state, { name, identifier }) => already(state, name, identifier),
      facts: (state, { name, kind, identifier, address, representative }) =>
        tracked(state, nextId(state), {
          respondent: { name, kind, identifier, address, ...(representative !== undefined && { representative }) },
        }),
      joins: (state, { name }) => [{ id: lastId(state), role: "respondent", name }],
      article: cite("penalty-law", "54"),
    }),
  };
}

/** "respondent-2": by the order in which they came in. */
function nextId(state: EnforcementState): string {
  return idOf(respondentIds(state).length + 1);
}

/** After the facts were set: the one that came in last. */
function lastId(state: EnforcementState): string {
  return idOf(respondentIds(state).length);
}

const idOf = (number: number) => `respondent-${number}`;

function already(state: EnforcementState, name: string, identifier: string): Refusal | undefined {
  const same = respondentIds(state).find((id) => {
    const respondent = state.facts.respondents?.[id]?.respondent;
    return respondent?.identifier === identifier || (respondent?.name === name && respondent.identifier === undefined);
  });
  if (same === undefined) return undefined;
  return refuse(
    "respondent-already-there",
    [`${nameOf(state, same)}已是本案当事人。`, `${nameOf(state, same)} is a respondent of this case already.`],
    ["需要补充信息的，办理“补充当事人信息”。", 'To complete its details, use "Complete the party\'s details".'],
    cite("penalty-law", "54"),
  );
}

function noFirst(): Refusal {
  return refuse(
    "no-respondent",
    ["本案尚未登记当事人。", "No respondent is on the docket of this case yet."],
    ["请先登记线索和当事人。", "Register the lead and the respondent first."],
    cite("penalty-law", "54"),
  );
}
