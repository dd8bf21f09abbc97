import type { CaseState } from "#casework";
import type { Bilingual } from "#law";
import { heldIn } from "../../../goods/ledger.ts";
import { isEnforcement } from "../../enforcement/lawOf.ts";
import type { EnforcementState } from "../frame.ts";
import { nameOf, respondentIds, viewOf } from "../respondents.ts";
import { goodsOf } from "./goodsOfCase.ts";
import { goodsMismatch } from "./paperLines.ts";

/** What about the goods of a case wants an officer's eye, though it is no fault of any step: each in a sentence. */
export function goodsWarnings(state: CaseState): readonly Bilingual[] {
  if (!isEnforcement(state)) return [];
  const own: EnforcementState = state;
  const ledger = goodsOf(own);
  if (ledger.size === 0) return [];
  return respondentIds(own).flatMap((id) => {
    const view = viewOf(own, id);
    const name = nameOf(own, id);
    const held = heldIn(ledger, { owner: id });
    const { noPenalty, decision } = view.facts;
    const spared = noPenalty !== undefined && held > 0;
    const notTaken = decision?.disposal !== undefined && !decision.disposal.startsWith("confiscate") && held > 0;
    const free = spared || notTaken;
    // Once goods leave by the decision, fewer are held than were unsold: that is no mismatch.
    const differs = decision === undefined && !free ? goodsMismatch(view, id) : undefined;
    return [
      ...(differs === undefined ? [] : [{ zh: `${name}：${differs.zh}`, en: `${name}: ${differs.en}` }]),
      ...(notTaken
        ? [
            {
              zh: `对${name}的处罚决定没有没收物品，其在案物品应当解除措施、发还。`,
              en: `The decision about ${name} confiscates no goods: what is held is to be released.`,
            },
          ]
        : []),
      ...(spared
        ? [
            {
              zh: `对${name}已决定不予处罚，其在案物品应当解除措施、发还。`,
              en: `It is decided that ${name} is not penalised: its goods are to be released.`,
            },
          ]
        : []),
    ];
  });
}
