import { type ActionContext, type ActionSpec, type CaseState, field } from "#casework";
import { formatMoney, type Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { person } from "../assignment/assign.ts";
import { colleaguesIn } from "../assignment/people.ts";
import { text } from "../inputs.ts";
import { refuse } from "../refuse.ts";
import { stands } from "./chain.ts";
import type { PanelFacts } from "./facts.ts";
import { gateIn } from "./known.ts";

/** The collective discussion of a heavy case. `from`: the stages in which a decision is near. */
export function panelActions(from: readonly string[]): Record<string, ActionSpec> {
  const spec: ActionSpec<string, never, never, string, PanelFacts, PanelInput> = {
    name: { zh: "登记集体讨论", en: "Record the panel's discussion" },
    event: "PanelDiscussed",
    by: ["head"],
    from,
    input: PanelInput,
    guard: (_, { members }) => (new Set(members).size === members.length ? undefined : memberTwice()),
    adds: (_, { members, minutes, conclusion }, context) => {
      const people = colleaguesIn(context);
      const nameOf = (account: string) => people?.find((each) => each.account === account)?.name ?? account;
      const { actor, today } = context;
      return {
        panels: [{ members: members.map(nameOf), minutes, conclusion, on: today, by: actor.name ?? actor.id }],
      };
    },
    article: cite("penalty-law", "57"),
  };
  // Sound for the reason given at `defineProcedure`.
  return { "panel-discussion": spec as unknown as ActionSpec };
}

const PanelInput = z.strictObject({
  members: field(
    z.array(person("参加人员", "member")).min(2).max(30),
    "参加集体讨论的人员（不少于两人）",
    "who took part (two or more)",
    { widget: "colleague" },
  ),
  minutes: text("讨论情况", "minutes"),
  conclusion: text("讨论结论", "conclusion"),
});
type PanelInput = z.infer<typeof PanelInput>;

/**
 * Why nobody may decide yet: the office asks for the panel at this fine, and it has not spoken since the step `since` (the
 * end of the investigation: what was found anew is discussed anew).
 */
export function panelMissing(
  { taken }: Pick<CaseState, "taken">,
  fineFen: number,
  context: ActionContext,
  since: string,
): Refusal | undefined {
  const gate = gateIn(context, "panel-discussion");
  if (!stands(gate, fineFen)) return undefined;
  const last = (action: string) => taken.findLastIndex((each) => each.action === action);
  if (last("panel-discussion") > last(since)) return undefined;
  const [zh, en] =
    gate.when === "fine"
      ? [
          `本机构规定罚款${formatMoney(gate.fineAtLeastFen, "zh")}以上的案件须经集体讨论`,
          `This office has every fine of ${formatMoney(gate.fineAtLeastFen, "en")} and more discussed by the panel`,
        ]
      : ["本机构规定作出决定前须经集体讨论", "This office has every decision discussed by the panel first"];
  return refuse(
    "panel-has-not-discussed",
    [`${zh}，本案尚未讨论。`, `${en}; it has not discussed this case yet.`],
    [
      "请先组织集体讨论并登记；规定有变的，由管理员修改审批流程。",
      "Hold the discussion and record it first; where the rule has changed, the administrator changes the approval chains.",
    ],
    cite("penalty-law", "57"),
  );
}

/** Whether the legal review is compulsory at this fine, as the office has set it. */
export function reviewCompulsory(fineFen: number | undefined, context: Pick<ActionContext, "known">): boolean {
  return stands(gateIn(context, "legal-review"), fineFen);
}

function memberTwice(): Refusal {
  return refuse(
    "member-twice",
    ["同一人员重复填写。", "Somebody is named twice."],
    ["请填写不同的人员。", "Name different people."],
    cite("house", "1"),
  );
}
