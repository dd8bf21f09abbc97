import { type ActionContext, type ActionSpec, field } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { type Define, type EnforcementState, openStages } from "../frame.ts";
import type { Agent } from "./facts.ts";
import { agencyScopes, agentKinds } from "./names.ts";

// The law on agents before an authority is not in the facts we hold; the scope and its special authority are a house rule here.
const article = cite("house", "1");

/** Agents with their powers of attorney: who acts for whom, in what, until when. */
export function agencyActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-agent": action({
      name: { zh: "登记委托代理人", en: "Record an agent" },
      event: "AgentRecorded",
      by: ["officer"],
      from: openStages,
      input: z.strictObject({
        of: field(z.string().min(1), "委托人", "party it acts for", { widget: "party" }),
        name: line("代理人姓名", "name of the agent"),
        kind: choice(agentKinds, "代理人身份", "kind of agent"),
        scope: field(
          z
            .array(choice(agencyScopes, "代理权限", "scope"))
            .min(1)
            .max(5),
          "代理权限",
          "scope",
          {
            choices: agencyScopes,
          },
        ),
        from: day("委托起始日期", "from"),
        until: day("委托终止日期", "until").optional(),
        proof: field(z.string().min(1), "授权委托书", "power of attorney", { widget: "file" }).optional(),
      }),
      guard: (state, { of, from, until }) => {
        if (!state.parties.some(({ id, role }) => id === of && role !== "agent")) return noSuchParty(of);
        return until !== undefined && until < from ? endsFirst(from, until) : undefined;
      },
      adds: (state, input) => ({ agents: [{ ...input, id: agentId((state.facts.agents ?? []).length + 1) }] }),
      joins: (state, { name }) => [{ id: agentId((state.facts.agents ?? []).length), role: "agent", name }],
      article,
    }),

    "end-agency": action({
      name: { zh: "登记代理终止", en: "Record that an agent's power has ended" },
      event: "AgencyEnded",
      by: ["officer"],
      from: openStages,
      input: z.strictObject({
        agent: field(z.string().min(1), "代理人", "agent", { widget: "party", partyRole: "agent" }),
        why: text("终止原因", "why"),
      }),
      ready: ({ facts }, { today }) =>
        (facts.agents ?? []).some((agent) => inPower(agent, today)) ? undefined : noAgent(),
      guard: ({ facts }, { agent }, { today }) => {
        const found = (facts.agents ?? []).find(({ id }) => id === agent);
        return found !== undefined && inPower(found, today) ? undefined : noAgent();
      },
      facts: ({ facts }, { agent, why }, { today }) => ({
        agents: (facts.agents ?? []).map((each) => (each.id === agent ? { ...each, ended: { on: today, why } } : each)),
      }),
      leaves: (_, { agent }) => [agent],
      article,
    }),
  };
}

const agentId = (number: number) => `agent-${number}`;

export function inPower({ from, until, ended }: Agent, on: IsoDate): boolean {
  return ended === undefined && from <= on && (until === undefined || on <= until);
}

/**
 * Why an agent cannot do this for a party on that day: it acts for another, its power has ended, or does not cover it.
 * Undefined where no agent is named: the party acts itself.
 */
export function beyondPower(
  { facts }: Pick<EnforcementState, "facts">,
  given: { readonly agent?: string | undefined; readonly of: string; readonly scope: keyof typeof agencyScopes },
  { today }: Pick<ActionContext, "today">,
): Refusal | undefined {
  if (given.agent === undefined) return undefined;
  const agent = (facts.agents ?? []).find(({ id }) => id === given.agent);
  if (agent === undefined || agent.of !== given.of) return actsForAnother();
  if (!inPower(agent, today)) return powerEnded(agent);
  return agent.scope.includes(given.scope) ? undefined : notCovered(agent, given.scope);
}

/** An agent who may be named where a step can be taken through one. */
export const agentField = field(z.string().min(1), "由代理人办理", "through an agent", {
  widget: "party",
  partyRole: "agent",
}).optional();

function noSuchParty(given: string): Refusal {
  return refuse(
    "no-such-party",
    [`“${given}”不是本案当事人。`, `"${given}" is no party of this case.`],
    ["请选择本案的当事人或者权利人。", "Choose a respondent or the right holder."],
    article,
  );
}

function endsFirst(from: IsoDate, until: IsoDate): Refusal {
  return refuse(
    "power-ends-before-it-begins",
    [`委托终止日期（${until}）早于起始日期（${from}）。`, `The power ends (${until}) before it begins (${from}).`],
    ["请核对委托书。", "Check the power of attorney."],
    article,
  );
}

function noAgent(): Refusal {
  return refuse(
    "no-such-agent",
    ["没有正在代理的代理人。", "No agent's power is running."],
    ["请先登记委托代理人。", "Record the agent first."],
    article,
  );
}

function actsForAnother(): Refusal {
  return refuse(
    "agent-of-another",
    ["该代理人不代理此当事人。", "This agent does not act for that party."],
    ["请选择此当事人的代理人，或者由当事人本人办理。", "Choose the party's own agent, or let the party act itself."],
    article,
  );
}

function powerEnded({ name, until, ended }: Agent): Refusal {
  const on = ended?.on ?? until ?? "";
  return refuse(
    "power-ended",
    [`${name}的代理权已终止或者尚未开始（${on}）。`, `The power of ${name} has ended or not begun (${on}).`],
    ["请由当事人本人办理，或者登记新的委托书。", "Let the party act itself, or record a new power of attorney."],
    article,
  );
}

function notCovered({ name }: Agent, scope: keyof typeof agencyScopes): Refusal {
  return refuse(
    "beyond-power",
    [
      `${name}的委托书未载明“${agencyScopes[scope].zh}”。`,
      `The power of attorney of ${name} does not cover: ${agencyScopes[scope].en}.`,
    ],
    ["请补充授权，或者由当事人本人办理。", "Have the power extended, or let the party act itself."],
    article,
  );
}
