import type { ActionContext, ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { flag, text } from "../inputs.ts";
import { refuse } from "../refuse.ts";
import { left, person } from "./assign.ts";
import { define } from "./define.ts";
import type { Recusal } from "./facts.ts";
import { colleaguesIn } from "./people.ts";
import { type Assigned, officersOf, recusalOf } from "./standing.ts";

/**
 * Who must stay out of the case: on request of a party or of an officer (also its own), or on the head's own motion. The person
 * is out from the request on; the others go on meanwhile. The statute's article on recusal was not read: a rule of the house.
 */
export function recusalActions(from: readonly string[], parties: readonly string[]): Record<string, ActionSpec> {
  return {
    "request-recusal": define({
      name: { zh: "申请回避", en: "Ask for a recusal" },
      event: "RecusalRequested",
      by: ["officer", "reviewer", ...parties],
      from,
      input: z.strictObject({
        whom: person("申请何人回避（姓名）", "who should stay out (name)"),
        grounds: text("事实和理由", "facts and grounds"),
      }),
      guard: (state, { whom }, context) => {
        const { account } = personOf(state, whom, context);
        if (openRecusal(state, whom, context) !== undefined) return askedAlready();
        return account !== undefined && recusalOf(state, account) !== undefined ? recusedAlready() : undefined;
      },
      facts: (state, { whom, grounds }, context) => ({
        recusals: [
          ...(state.facts.recusals ?? []),
          {
            ...personOf(state, whom, context),
            askedBy: context.actor.name ?? context.actor.id,
            askedAs: context.actor.role,
            grounds,
            on: context.today,
          },
        ],
      }),
      article: cite("house", "1"),
    }),

    "decide-recusal": define({
      name: { zh: "决定回避", en: "Decide on a recusal" },
      event: "RecusalDecided",
      by: ["head"],
      from,
      notSameAs: ["request-recusal"],
      input: z.strictObject({
        whom: person(
          "何人（可依职权决定未被申请的人员）",
          "who (on your own motion, also somebody nobody asked about)",
        ),
        granted: flag("应当回避", "must stay out"),
        reason: text("决定理由", "reason"),
      }),
      guard: (state, { whom, granted }, context) => {
        const { account } = personOf(state, whom, context);
        if (account === context.actor.id) return ownRecusal();
        if (openRecusal(state, whom, context) !== undefined) return undefined;
        if (account !== undefined && recusalOf(state, account) !== undefined) return recusedAlready();
        return granted ? undefined : notAsked();
      },
      facts: (state, { whom, granted, reason }, context) => {
        const { actor, today } = context;
        const by = actor.name ?? actor.id;
        const asked = openRecusal(state, whom, context);
        const about = personOf(state, whom, context);
        const decided = { granted, reason, by, on: today };
        const own = { ...about, askedBy: by, askedAs: actor.role, grounds: reason, on: today };
        const rest = (state.facts.recusals ?? []).filter((each) => each !== asked);
        return {
          recusals: [...rest, { ...(asked ?? own), ...about, decided }],
          ...(granted &&
            about.account !== undefined && { officers: left(state, about.account, today, `回避：${reason}`) }),
        };
      },
      article: cite("house", "1"),
    }),
  };
}

/** A person as somebody names it: by account, or by the name that the papers give; a stranger has a name alone. */
function personOf(state: Assigned, whom: string, context: ActionContext): Pick<Recusal, "account" | "name"> {
  const people = [...officersOf(state), ...(colleaguesIn(context) ?? [])];
  const found = people.find(({ account }) => account === whom) ?? people.find(({ name }) => name === whom);
  return found === undefined ? { name: whom } : { account: found.account, name: found.name };
}

function openRecusal(state: Assigned, whom: string, context: ActionContext): Recusal | undefined {
  const { account, name } = personOf(state, whom, context);
  return state.facts.recusals?.find(
    (each) =>
      each.decided === undefined && (each.account === undefined ? each.name === name : each.account === account),
  );
}

function askedAlready(): Refusal {
  return refuse(
    "recusal-asked-already",
    ["已有人申请此人回避，尚未决定。", "This recusal is asked already, and not decided yet."],
    ["请等待负责人决定。", "Wait for the head's decision."],
    cite("house", "1"),
  );
}

function recusedAlready(): Refusal {
  return refuse(
    "recused-already",
    ["此人已回避本案。", "This person is recused from the case already."],
    ["无需再次申请或者决定。", "Nothing more needs to be done."],
    cite("house", "1"),
  );
}

function notAsked(): Refusal {
  return refuse(
    "recusal-not-asked",
    ["没有人申请此人回避，不存在可驳回的申请。", "Nobody asked for this recusal, so there is nothing to refuse."],
    [
      "依职权决定回避的，请选择“应当回避”。",
      "To recuse somebody on your own motion, say that the person must stay out.",
    ],
    cite("house", "1"),
  );
}

function ownRecusal(): Refusal {
  return refuse(
    "own-recusal",
    ["不能由被申请回避的人本人决定。", "Nobody decides on the own recusal."],
    ["请由其他负责人决定。", "Leave the decision to another head."],
    cite("house", "1"),
  );
}
