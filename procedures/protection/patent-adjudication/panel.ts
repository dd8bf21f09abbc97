import { type ActionSpec, field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { left, firstOf, officerOf, person, unfit } from "../../assignment/assign.ts";
import { officersOf, recusalOf } from "../../assignment/standing.ts";
import { flag, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import type { AdjudicationState, Define } from "./frame.ts";
import { leastMembers } from "./guards.ts";
import { underWay } from "./stages.ts";

const article = cite("patent-measures", "26");
const from = [...underWay, "suspended", "conciliation"] as const;

/**
 * The panel: three members or a larger odd number (facts.md section 1), each of whom says whether anything ties them to a side. The
 * article on recusal was not read: who is kept out, and who decides it, follows the rules of the house (assignment/recusal.ts).
 */
export function panelActions(action: Define): Record<string, ActionSpec> {
  return {
    "form-panel": action({
      name: { zh: "组成合议组", en: "Form the panel" },
      event: "PanelFormed",
      by: ["head"],
      from,
      weight: "main",
      input: z.strictObject({
        members: field(
          z.array(person("成员", "member")).min(1).max(15),
          "合议组成员（三人以上单数）",
          "members (three, or a larger odd number)",
          { widget: "colleague" },
        ),
        presiding: person("组长", "who presides"),
      }),
      ready: ({ facts }) => (facts.panel === undefined ? undefined : formedAlready()),
      guard: (state, { members, presiding }, context) =>
        notOdd(members.length) ??
        (new Set(members).size === members.length ? undefined : twice()) ??
        (members.includes(presiding) ? undefined : notAMember()) ??
        firstOf(members, (each) => unfit(state, each, context)),
      facts: (_, { members, presiding }, context) => ({
        officers: members.map((account) => officerOf(account, context)),
        panel: { presiding, formedOn: context.today, size: members.length },
      }),
      documents: ["panelNotice"],
      article,
    }),

    "replace-member": action({
      name: { zh: "更换合议组成员", en: "Fill a seat of the panel" },
      event: "PanelMemberReplaced",
      by: ["head"],
      from,
      input: z.strictObject({
        leaves: person("退出的成员（席位已空的不填）", "who leaves (empty where the seat is empty already)").optional(),
        comes: person("接任的成员", "who takes the seat"),
        reason: text("理由", "reason"),
      }),
      ready: ({ facts }) => (facts.panel === undefined ? notFormed() : undefined),
      guard: (state, { leaves, comes }, context) =>
        (leaves === undefined || sits(state, leaves) ? undefined : notAMember()) ??
        (leaves === undefined && filled(state) ? noSeat() : undefined) ??
        (sits(state, comes) ? twice() : undefined) ??
        unfit(state, comes, context),
      facts: (state, { leaves, comes, reason }, context) => {
        const rest = leaves === undefined ? (state.facts.officers ?? []) : left(state, leaves, context.today, reason);
        const officers = [...rest, officerOf(comes, context)];
        const { panel } = state.facts;
        if (panel === undefined) return { officers };
        const presides = officers.some(({ account, until }) => account === panel.presiding && until === undefined);
        return { officers, panel: presides ? panel : { ...panel, presiding: comes } };
      },
      documents: ["panelNotice"],
      article,
    }),

    "declare-independence": action({
      name: { zh: "作利益冲突声明", en: "Declare that there is no conflict of interest" },
      event: "IndependenceDeclared",
      by: ["officer"],
      from,
      input: z.strictObject({
        checked: text(
          "核对情况（当事人、代理人、曾任职、关联案件）",
          "what was checked (parties, agents, earlier employers, related cases)",
        ),
        tie: flag("与一方存在利害关系", "there is a tie to a side").default(false),
      }),
      ready: (state, { actor }) =>
        state.facts.declared?.some(({ account }) => account === actor.id) === true ? declaredAlready() : undefined,
      guard: (_, { tie }) => (tie ? hasATie() : undefined),
      adds: (_, { checked }, { actor, today }) => ({
        declared: [{ account: actor.id, name: actor.name ?? actor.id, on: today, text: checked }],
      }),
      article: cite("house", "1"),
    }),
  };
}

function sits(state: AdjudicationState, account: string): boolean {
  return officersOf(state).some((each) => each.account === account);
}

/** A member whose recusal was granted has left; one whose recusal is asked keeps the seat until it is decided. */
function filled(state: AdjudicationState): boolean {
  const sitting = officersOf(state).filter(({ account }) => recusalOf(state, account)?.decided === undefined);
  return sitting.length >= (state.facts.panel?.size ?? leastMembers);
}

/** Who sits today, the one who presides first; as papers name them. */
export function panelNames(state: AdjudicationState): readonly string[] {
  const { panel } = state.facts;
  if (panel === undefined) return [];
  const members = officersOf(state);
  return [
    ...members.filter(({ account }) => account === panel.presiding),
    ...members.filter(({ account }) => account !== panel.presiding),
  ].map(({ name }) => name);
}

function notOdd(count: number): Refusal | undefined {
  if (count >= leastMembers && count % 2 === 1) return undefined;
  return refuse(
    "panel-not-odd",
    [
      `合议组应当由三人以上单数组成，所选${count}人。`,
      `A panel has three members or a larger odd number; ${count} were chosen.`,
    ],
    ["请选择三人、五人或者更多单数人员。", "Choose three, five or a larger odd number."],
    article,
  );
}

function twice(): Refusal {
  return refuse(
    "member-twice",
    ["同一人员重复填写，或者已是成员。", "Somebody is named twice, or sits already."],
    ["请选择不同的人员。", "Choose different people."],
    article,
  );
}

function notAMember(): Refusal {
  return refuse(
    "not-a-member",
    ["所选人员不是合议组成员。", "The person chosen does not sit on the panel."],
    ["请从合议组成员中选择。", "Choose one of its members."],
    article,
  );
}

function formedAlready(): Refusal {
  return refuse(
    "panel-formed-already",
    ["合议组已经组成。", "The panel is formed already."],
    ["请用“更换合议组成员”调整。", "Fill or change a seat instead."],
    article,
  );
}

function notFormed(): Refusal {
  return refuse(
    "no-panel",
    ["合议组尚未组成。", "The panel is not formed yet."],
    ["请先组成合议组。", "Form it first."],
    article,
  );
}

function noSeat(): Refusal {
  return refuse(
    "no-seat-empty",
    ["合议组没有空缺席位。", "No seat of the panel is empty."],
    ["请填写退出的成员。", "Name who leaves."],
    article,
  );
}

function declaredAlready(): Refusal {
  return refuse(
    "declared-already",
    ["您已作出声明。", "You made the declaration already."],
    ["情况有变的，请申请回避。", "If something has changed, ask to be recused."],
    cite("house", "1"),
  );
}

function hasATie(): Refusal {
  return refuse(
    "conflict-of-interest",
    ["存在利害关系的人员不得参加合议组。", "Whoever has a tie to a side does not sit on the panel."],
    ["请申请本人回避，由负责人更换成员。", "Ask to be recused; the head fills the seat."],
    cite("house", "1"),
  );
}
