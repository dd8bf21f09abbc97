import { type ActionSpec, field } from "#casework";
import { z } from "zod";
import { flag, line } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { afterRequest, type Define } from "../frame.ts";
import { measures, noSuchParty } from "../refusals.ts";
import { nameOf } from "../standing.ts";

/** Who speaks for a party, and whether it may settle: of Measures 17 only the heading and this were read. */
export function agentActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-agent": action({
      name: { zh: "登记代理人", en: "Record an agent" },
      event: "AgentRecorded",
      by: ["officer"],
      from: afterRequest,
      input: z.strictObject({
        party: field(z.string().min(1), "委托人", "party it acts for", { widget: "party" }),
        name: line("代理人姓名", "name of the agent"),
        maySettle: flag("有撤回请求、和解的特别授权", "special authority to withdraw and settle"),
      }),
      guard: (state, { party, name }) => {
        if (!state.parties.some(({ id }) => id === party)) return noSuchParty(party);
        const other = state.facts.agents?.find((each) => each.name === name && each.party !== party);
        return other === undefined
          ? undefined
          : refuse(
              "agent-of-the-other-side",
              [
                `${name}已代理${nameOf(state, other.party)}。`,
                `${name} acts for ${nameOf(state, other.party)} already.`,
              ],
              ["请核对代理人。", "Check the agent."],
              measures("17"),
            );
      },
      facts: ({ facts }, input, { today }) => ({
        agents: [
          ...(facts.agents ?? []).filter(({ party, name }) => party !== input.party || name !== input.name),
          { ...input, on: today },
        ],
      }),
      article: measures("17"),
    }),
  };
}
