import { type ActionSpec, field, type Party } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, flag, line, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { admissionTable } from "../admission.table.ts";
import type { MediationFacts } from "../facts.ts";
import type { Define, MediationState } from "../frame.ts";
import { disputeKinds, mediatingBodies, patentKinds } from "../names.ts";
import { house, inFuture } from "../refusals.ts";

const names = (zh: string, en: string) =>
  field(z.array(line("姓名（名称）", "name")).min(1).max(50), zh, en, { widget: "list" });

/** The request comes in: of one side, or of both together; what is asked decides whether this office may mediate. */
export function requestActions(action: Define): Record<string, ActionSpec> {
  return {
    "register-request": action({
      name: { zh: "登记调解请求", en: "Register a request for mediation" },
      event: "RequestRegistered",
      by: ["officer", "head"],
      from: ["new"],
      weight: "main",
      input: z.strictObject({
        receivedOn: day("收到请求日期", "day on which it came in"),
        requesters: names("请求人", "requesters"),
        respondents: names("被请求人", "respondents"),
        joint: flag("双方共同请求", "asked for by both sides").default(false),
        kind: choice(disputeKinds, "纠纷类型", "kind of dispute"),
        matter: text("请求调解的事项", "what is to be mediated"),
        reasons: text("事实和理由", "facts and reasons"),
        patentNumber: line("专利号（申请号）", "number of the patent or application"),
        patentTitle: line("专利名称", "title of the patent").optional(),
        patentKind: choice(patentKinds, "专利类型", "kind of patent").optional(),
        granted: flag("专利权已经授予", "patent granted"),
        findingNumber: line("认定侵权的决定文号", "number of the decision that found infringement").optional(),
        claimFen: money("请求数额", "amount asked").optional(),
        body: choice(mediatingBodies, "主持调解的机构", "who mediates").default("authority"),
      }),
      guard: (_, { receivedOn, requesters, respondents }, { today }) => {
        if (receivedOn > today) return inFuture(["收到日期", "day of receipt"], receivedOn, today);
        const same = requesters.find((name) => respondents.includes(name));
        return same === undefined ? undefined : bothSides(same);
      },
      facts: (_, { requesters: _requesters, respondents: _respondents, body, ...request }, context) => ({
        request,
        body,
        admission: admitted(request, context.decide),
      }),
      joins: (state, { requesters, respondents }) => [
        ...side(state, "requester", requesters),
        ...side(state, "respondent", respondents),
      ],
      next: (_, { joint }) => (joint ? "consented" : "requested"),
      leadsTo: ["requested", "consented"],
      // Where both sides ask, their request is their consent: our reading of Measures 66.
      starts: (_, { joint, receivedOn }) => [{ clock: joint ? "acceptance" : "opinion-notice", from: receivedOn }],
      mayStart: ["opinion-notice", "acceptance"],
      article: cite("patent-measures", "65"),
    }),

    "supplement-request": action({
      name: { zh: "补充请求材料", en: "Supplement the request" },
      event: "RequestSupplemented",
      by: ["officer"],
      from: ["requested", "consented"],
      input: z.strictObject({
        granted: flag("专利权已经授予", "patent granted"),
        findingNumber: line("认定侵权的决定文号", "number of the decision that found infringement").optional(),
        note: text("补充的材料", "what was brought"),
      }),
      facts: ({ facts }, { granted, findingNumber }, { decide }) => {
        if (facts.request === undefined) return {};
        const request = { ...facts.request, granted, ...(findingNumber !== undefined && { findingNumber }) };
        return { request, admission: admitted(request, decide) };
      },
      article: cite("patent-rules", "102"),
    }),
  };
}

/** What the table says of the request; kept in the case, so that every step after it asks the same answer. */
function admitted(
  { kind, granted, findingNumber, receivedOn }: MediationFacts["request"],
  decide: Parameters<NonNullable<ActionSpec["facts"]>>[2]["decide"],
): string {
  const facts = { kind, granted: granted ? "yes" : "no", finding: findingNumber === undefined ? "no" : "yes" } as const;
  return decide(admissionTable, facts, receivedOn).outcome;
}

/** Ids by the order in which they were named: "requester", "requester-2". Who was a party from the start keeps its account. */
function side({ parties }: MediationState, role: "requester" | "respondent", of: readonly string[]): Party[] {
  return of.map((name, at) => {
    const id = at === 0 ? role : `${role}-${at + 1}`;
    return { ...parties.find((party) => party.id === id), id, role, name };
  });
}

/** Why the office may not go on with this dispute; undefined where it may. */
export function notAdmissible({ facts }: MediationState): Refusal | undefined {
  switch (facts.admission) {
    case "not-granted":
      return refuse(
        "patent-not-granted",
        [
          "公布后、授权前的使用费纠纷，授权后方可调解。",
          "A fee for the time before the grant is mediated only after it.",
        ],
        ["请待授权后补充材料，或者不予受理。", "Wait for the grant and supplement the request, or do not accept it."],
        cite("patent-rules", "102"),
      );
    case "no-finding":
      return refuse(
        "no-finding-of-infringement",
        [
          "单独请求调解侵权赔偿数额的，须提交认定侵权的决定。",
          "Damages are mediated alone only with the decision that found the infringement.",
        ],
        ["请补充该决定，或者不予受理。", "Supplement the decision, or do not accept the request."],
        cite("patent-measures", "64"),
      );
    case "national-office":
      return refuse(
        "for-the-national-office",
        ["开放许可纠纷由国家知识产权局调解。", "Disputes over open licences are mediated by the national office."],
        ["请不予受理并告知请求人。", "Do not accept the request, and tell the requester."],
        cite("patent-measures", "76-79"),
      );
    default:
      return undefined;
  }
}

function bothSides(name: string): Refusal {
  return refuse(
    "same-party-on-both-sides",
    [`${name}不能同时是请求人和被请求人。`, `${name} cannot stand on both sides.`],
    ["请核对当事人。", "Check the parties."],
    house,
  );
}
