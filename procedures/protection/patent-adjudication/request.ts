import { type ActionSpec, field, type Party } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, flag, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import type { Track } from "./facts.ts";
import type { AdjudicationState, Define } from "./frame.ts";
import { actKinds, partyKinds, patentKinds, requestDocuments, standings } from "./names.ts";
import { requesterId, respondentIds } from "./parties.ts";

const article = cite("patent-measures", "14");

const several = <const K extends string>(
  names: Readonly<Record<K, { zh: string; en: string }>>,
  zh: string,
  en: string,
) =>
  field(
    z
      .array(choice(names, zh, en))
      .min(1)
      .max(20),
    zh,
    en,
  );

const partyFields = {
  name: line("姓名或者名称", "name"),
  kind: choice(partyKinds, "类型", "kind"),
  address: line("地址", "address").optional(),
  abroad: flag("在中国境内没有固定住所", "no fixed residence in China").optional(),
};

/** The request as it comes in, by its own party or at the desk, and further respondents (Measures 12, 14). */
export function requestActions(action: Define): Record<string, ActionSpec> {
  return {
    "receive-request": action({
      name: { zh: "登记行政裁决请求", en: "Enter the request" },
      event: "RequestReceived",
      by: ["officer", "head", "requester"],
      from: ["draft"],
      weight: "main",
      input: z.strictObject({
        receivedOn: day("收到请求日期", "received on", {
          hint: { zh: "受理期限自该日起算", en: "the period to accept runs from this day" },
        }),
        requesterName: line("请求人", "requester"),
        requesterKind: choice(partyKinds, "请求人类型", "kind of requester"),
        standing: choice(standings, "请求人身份", "standing"),
        patentKind: choice(patentKinds, "专利类型", "kind of patent"),
        patentNumber: line("专利号", "number of the patent"),
        patentTitle: line("发明创造名称", "title of the patent"),
        claims: line("依据的权利要求", "claims relied on", {
          hint: { zh: "例如 1、3；外观设计可不填", en: "such as 1, 3; may be left out for a design" },
        }).optional(),
        respondentName: line("被请求人", "respondent"),
        respondentKind: choice(partyKinds, "被请求人类型", "kind of respondent"),
        respondentAddress: line("被请求人地址", "address of the respondent").optional(),
        respondentAbroad: flag(
          "被请求人在中国境内没有固定住所",
          "the respondent has no fixed residence in China",
        ).optional(),
        otherRespondents: field(z.array(z.strictObject(partyFields)).max(19), "其他被请求人", "further respondents", {
          widget: "rows",
        }).optional(),
        acts: several(actKinds, "被控行为", "acts complained of"),
        matter: text("请求事项", "what is asked for"),
        reasons: text("事实和理由", "facts and reasons"),
        documents: several(requestDocuments, "随附材料", "documents that came with it"),
        knownOn: day("知道侵权行为以及侵权人之日", "day on which the act and the infringer were known").optional(),
        ongoing: flag("侵权行为仍在继续", "the act goes on"),
      }),
      guard: (_, { receivedOn, knownOn, respondentName, otherRespondents = [] }, { today }) => {
        if (receivedOn > today) return ahead("收到请求日期", "The day of receipt");
        const names = [respondentName, ...otherRespondents.map(({ name }) => name)];
        if (new Set(names).size < names.length) return namedTwice();
        return knownOn !== undefined && knownOn > receivedOn
          ? ahead("知道侵权行为之日", "The day of knowledge")
          : undefined;
      },
      facts: (state, input) => ({
        request: {
          receivedOn: input.receivedOn,
          standing: input.standing,
          patentKind: input.patentKind,
          patentNumber: input.patentNumber,
          patentTitle: input.patentTitle,
          ...(input.claims !== undefined && { claims: input.claims }),
          acts: [...new Set(input.acts)],
          matter: input.matter,
          reasons: input.reasons,
          documents: [...new Set(input.documents)],
          ...(input.knownOn !== undefined && { knownOn: input.knownOn }),
          ongoing: input.ongoing,
        },
        requester: { name: input.requesterName, kind: input.requesterKind },
        respondents: {
          [partyOf(state, "respondent")?.id ?? "respondent"]: {
            party: {
              name: input.respondentName,
              kind: input.respondentKind,
              ...(input.respondentAddress !== undefined && { address: input.respondentAddress }),
              ...(input.respondentAbroad === true && { abroad: true }),
            },
          },
          ...Object.fromEntries((input.otherRespondents ?? []).map((party, at) => [further(at), trackOf(party)])),
        },
      }),
      joins: (state, input) => [
        joined(state, "requester", input.requesterName),
        joined(state, "respondent", input.respondentName),
        ...(input.otherRespondents ?? []).map(({ name }, at) => ({ id: further(at), role: "respondent", name })),
      ],
      starts: (_, { receivedOn }) => [{ clock: "acceptance", from: receivedOn }],
      mayStart: ["acceptance"],
      next: "received",
      article,
    }),

    "add-respondent": action({
      name: { zh: "增加被请求人", en: "Add a respondent" },
      event: "RespondentAdded",
      by: ["officer"],
      from: ["received", "correction"],
      input: z.strictObject(partyFields),
      guard: ({ facts }, { name }) =>
        Object.values(facts.respondents ?? {}).some(({ party }) => party.name === name) ? namedTwice() : undefined,
      facts: (state, { name, kind, address, abroad }) => ({
        respondents: {
          ...state.facts.respondents,
          [nextId(state)]: trackOf({ name, kind, address, abroad }),
        },
      }),
      // Read on the case as the act leaves it: the one added stands last.
      joins: (state, { name }) => [{ id: respondentIds(state).at(-1) ?? "respondent", role: "respondent", name }],
      article,
    }),
  };
}

function partyOf({ parties }: AdjudicationState, role: string): Party | undefined {
  return parties.find((party) => party.role === role);
}

/** A party that was there from the start keeps its id and its account. */
function joined(state: AdjudicationState, role: "requester" | "respondent", name: string): Party {
  const id = role === "requester" ? requesterId(state) : "respondent";
  return { ...(partyOf(state, role) ?? { id, role }), name };
}

function nextId(state: AdjudicationState): string {
  return `respondent${respondentIds(state).length + 1}`;
}

/** The ids of those named beside the first: respondent2, respondent3. */
function further(at: number): string {
  return `respondent${at + 2}`;
}

type Named = z.infer<z.ZodObject<typeof partyFields>>;

function trackOf({ name, kind, address, abroad }: Named): Track {
  return {
    party: {
      name,
      kind,
      ...(address !== undefined && { address }),
      ...(abroad === true && { abroad: true }),
    },
  };
}

function ahead(zh: string, en: string) {
  return refuse(
    "day-out-of-order",
    [`${zh}晚于应当在其后的日期。`, `${en} lies after the day that should follow it.`],
    ["请核对日期。", "Check the day."],
    article,
  );
}

function namedTwice() {
  return refuse(
    "respondent-named-twice",
    ["该被请求人已经登记。", "This respondent is entered already."],
    ["无需重复登记。", "Nothing more needs to be done."],
    article,
  );
}
