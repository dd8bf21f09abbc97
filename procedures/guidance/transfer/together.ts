import { type ActionContext, type ActionSpec, field } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, flag, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { doneBy } from "../offices.ts";
import type { Define, Handing } from "./frame.ts";
import { items } from "./names.ts";

/** What both sides do once it is accepted: ask each other, lay evidence and findings before each other, and recognise them. */
export function togetherActions(action: Define): Record<string, ActionSpec> {
  return {
    "ask-help": action({
      name: { zh: "请求协查", en: "Ask the other side for evidence" },
      event: "HelpAsked",
      by: ["officer", "head"],
      from: ["working"],
      seat: "either",
      input: z.strictObject({ wanted: text("协查内容", "what is wanted") }),
      adds: ({ facts }, { wanted }, context) => ({
        requests: [{ id: `E${(facts.requests?.length ?? 0) + 1}`, wanted, ...doneBy(context) }],
      }),
      starts: ({ facts }) => [{ clock: "help", of: facts.requests?.at(-1)?.id ?? "" }],
      mayStart: ["help"],
    }),

    "answer-help": action({
      name: { zh: "答复协查", en: "Answer a request for evidence" },
      event: "HelpAnswered",
      by: ["officer", "head"],
      from: ["working"],
      seat: "either",
      input: z.strictObject({
        request: line("协查要求", "request", { choicesIn: openRequests }),
        account: text("协查结果", "result"),
      }),
      guard: ({ facts }, { request }, context) => {
        const found = facts.requests?.find(({ id }) => id === request);
        if (found === undefined || found.answer !== undefined) return nothingOpen();
        return own(found, context);
      },
      facts: ({ facts }, { request, account }, context) => ({
        requests: (facts.requests ?? []).map((each) =>
          each.id === request ? { ...each, answer: { account, ...doneBy(context) } } : each,
        ),
      }),
      stops: (_, { request }) => [{ clock: "help", of: request }],
    }),

    "lay-item": action({
      name: { zh: "提交共同证据或者认定意见", en: "Lay evidence or a finding before the other side" },
      event: "ItemLaid",
      by: ["officer", "head"],
      from: ["working"],
      seat: "either",
      input: z.strictObject({
        kind: choice(items, "类别", "kind"),
        name: line("名称", "name"),
        proves: text("证明事项或者认定内容", "what it proves or finds"),
        source: line("来源", "source"),
        file: field(z.string().min(1), "文件", "file", { widget: "file" }).optional(),
      }),
      adds: ({ facts }, input, context) => ({
        items: [{ id: `J${(facts.items?.length ?? 0) + 1}`, ...input, ...doneBy(context) }],
      }),
    }),

    "recognise-item": action({
      name: { zh: "答复是否采信", en: "Say whether it is recognised" },
      event: "ItemAnswered",
      by: ["officer", "head"],
      from: ["working"],
      seat: "either",
      input: z.strictObject({
        item: line("对方提交的证据或者认定意见", "evidence or finding of the other side", { choicesIn: openItems }),
        recognised: flag("采信", "recognised"),
        reason: text("理由", "reason"),
      }),
      guard: ({ facts }, { item }, context) => {
        const found = facts.items?.find(({ id }) => id === item);
        if (found === undefined || found.answer !== undefined) return nothingOpen();
        return own(found, context);
      },
      facts: ({ facts }, { item, recognised, reason }, context) => ({
        items: (facts.items ?? []).map((each) =>
          each.id === item ? { ...each, answer: { recognised, reason, ...doneBy(context) } } : each,
        ),
      }),
    }),
  };
}

function openRequests(state: { readonly facts: object }) {
  const { requests = [] } = state.facts as Handing["facts"];
  return requests
    .filter(({ answer }) => answer === undefined)
    .map(({ id, wanted }) => ({ value: id, name: { zh: `${id} ${wanted}`, en: `${id} ${wanted}` } }));
}

function openItems(state: { readonly facts: object }) {
  const { items: laid = [] } = state.facts as Handing["facts"];
  return laid
    .filter(({ answer }) => answer === undefined)
    .map(({ id, name }) => ({ value: id, name: { zh: `${id} ${name}`, en: `${id} ${name}` } }));
}

/** What one side asked or laid is for the other side to answer. */
function own({ office }: { readonly office?: string | undefined }, { actor }: ActionContext) {
  if (office === undefined || actor.office === undefined || office !== actor.office) return undefined;
  return refuse(
    "answered-by-oneself",
    ["本机构提出的事项由对方机构答复。", "What your own office put forward is for the other office to answer."],
    ["请等待对方机构答复。", "Wait for the other office."],
    cite("house", "1"),
  );
}

function nothingOpen() {
  return refuse(
    "nothing-to-answer",
    ["没有这一项待答复的内容。", "There is no such thing to be answered."],
    ["请从待答复的事项中选择。", "Choose one of those that wait."],
    cite("house", "1"),
  );
}
