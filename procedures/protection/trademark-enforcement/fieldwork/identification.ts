import { type ActionContext, type ActionSpec, type Actor, type CaseState, field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, text } from "../../../inputs.ts";
import type { Define, EnforcementState } from "../frame.ts";
import { refuse } from "../../../refuse.ts";
import type { Identification } from "./facts.ts";
import { changed } from "./measures.ts";
import { identificationResults } from "./names.ts";
import { chosen, nameOfActor, nextId, notChosen, officersNow, photosField } from "./scene.ts";

const article = cite("trademark-regulations", "82");
const stages = ["verification", "filed", "investigation"] as const;

/** The holder is asked whether goods are its own; its answer is evidence, its silence shows on the clock. */
export function identificationActions(action: Define): Record<string, ActionSpec> {
  return {
    "request-identification": action({
      name: { zh: "请权利人辨认", en: "Ask the right holder to identify goods" },
      event: "IdentificationRequested",
      by: ["officer"],
      from: stages,
      input: z.strictObject({
        holder: field(z.string().min(1).max(300), "权利人（已登记为参与方的）", "right holder, where it is a party", {
          widget: "party",
          partyRole: "holder",
        }).optional(),
        objects: text("请辨认的物品、样品或者照片", "goods, samples or photographs to be identified"),
        question: text("请说明的事项", "what is asked").default(
          "请辨认所附物品是否为贵方生产或者许可生产的商品，并说明理由。",
        ),
        days: field(z.number().int().min(1).max(180), "回复期限（日）", "period for the answer, in days", {
          hint: {
            zh: "所读法规未规定期限，由本函确定，未核实",
            en: "no text we read sets a period; the request sets it, unverified",
          },
        }).default(10),
        photos: photosField,
      }),
      ready: (state) => (holderName(state, undefined) === undefined ? noHolder() : undefined),
      guard: (state, { holder }) => (holderName(state, holder) === undefined ? noHolder() : undefined),
      adds: (state, { holder: named, ...input }, context) => {
        const holder = holderId(state, named);
        return {
          identifications: [
            {
              ...input,
              id: nextId("identification-", state.facts.identifications),
              ...(holder !== undefined && { holder }),
              holderName: holderName(state, named) ?? "",
              on: context.today,
              officers: officersNow(state, context),
            },
          ],
        };
      },
      starts: (state, { days }) => [{ clock: "identification", of: asked(state), length: days }],
      mayStart: ["identification"],
      documents: (state) => [
        { document: "identificationRequest", of: asked(state), to: state.facts.identifications?.at(-1)?.holder },
      ],
      mayIssue: ["identificationRequest"],
      article,
    }),

    "answer-identification": action({
      name: { zh: "出具（登记）辨认意见", en: "Give or record the opinion on the goods" },
      event: "IdentificationAnswered",
      by: ["holder", "officer"],
      from: stages,
      power: "identify",
      input: z.strictObject({
        request: field(z.string().min(1).max(40), "哪一次辨认", "which request", {
          choicesIn: (state: CaseState, actor?: Actor) =>
            unanswered(state as EnforcementState, actor && { actor }).map(({ id, on, objects }) => {
              const name = `${on} ${objects.slice(0, 40)}`;
              return { value: id, name: { zh: name, en: name } };
            }),
          hint: { zh: "只有一次的，可以不选", en: "may be left out where there is only one" },
        }).optional(),
        result: choice(identificationResults, "辨认结论", "conclusion"),
        reasons: text("理由", "reasons"),
        signer: line("签署人和职务", "who signs, and in which post"),
        file: field(z.string().min(1), "签章的意见书（扫描件）", "the signed opinion, scanned", {
          widget: "file",
        }).optional(),
      }),
      ready: (state, context) => {
        const open = unanswered(state, context);
        return open.length === 0 ? notChosen(open, request) : undefined;
      },
      guard: (state, input, context) => {
        const open = unanswered(state, context);
        return chosen(open, input.request) === undefined ? notChosen(open, request) : undefined;
      },
      facts: (state, { request: given, result, reasons, signer, file }, context) => {
        const one = theRequest(state, given, context);
        const answer = {
          result,
          reasons,
          signer,
          on: context.today,
          by: nameOfActor(context),
          fromPaper: context.actor.role === "officer",
          ...(file !== undefined && { file }),
        };
        return { identifications: changed(state.facts.identifications, { ...one, answer }) };
      },
      adds: (state, { request: given, result, signer }, context) => {
        const { holderName: name } = theRequest(state, given, context);
        return {
          evidence: [
            {
              name: `商标权利人辨认意见（${signer}）`,
              kind: "document",
              proves: `涉案商品${identificationResults[result].zh}`,
              source: name,
              obtainedOn: context.today,
            },
          ],
        };
      },
      stops: (state) => answered(state).map(({ id }) => ({ clock: "identification", of: id })),
      documents: (state) => justAnswered(state).map((of) => ({ document: "identificationOpinion" as const, of })),
      mayIssue: ["identificationOpinion"],
      article,
    }),
  };
}

const request = { zh: "待回复的辨认", en: "request for identification without an answer" };

/** The holder as a party: the one named, or the only one. */
function holderId(state: EnforcementState, named: string | undefined): string | undefined {
  const holders = state.parties.filter(({ role }) => role === "holder");
  return named === undefined ? (holders.length === 1 ? holders[0]?.id : undefined) : named;
}

function holderName(state: EnforcementState, named: string | undefined): string | undefined {
  const id = holderId(state, named);
  const party = state.parties.find((each) => each.id === id && each.role === "holder");
  if (named !== undefined && party === undefined) return undefined;
  return party?.name ?? state.facts.mark?.holderName;
}

function asked({ facts }: EnforcementState): string {
  return facts.identifications?.at(-1)?.id ?? "";
}

/** Requests without an answer; a holder sees its own, an officer all. */
function unanswered(
  { facts }: EnforcementState,
  context: Pick<ActionContext, "actor"> | undefined,
): readonly Identification[] {
  const open = (facts.identifications ?? []).filter(({ answer }) => answer === undefined);
  if (context?.actor.role !== "holder") return open;
  return open.filter(({ holder }) => holder !== undefined && holder === context.actor.party);
}

function answered({ facts }: EnforcementState): readonly Identification[] {
  return (facts.identifications ?? []).filter(({ answer }) => answer !== undefined);
}

/** Those whose clock still runs although they are answered now: what this very step answered. */
function justAnswered(state: EnforcementState): readonly string[] {
  const ids = new Set(answered(state).map(({ id }) => id));
  return state.clocks.flatMap(({ clock, of, stopped }) =>
    clock === "identification" && stopped === undefined && of !== undefined && ids.has(of) ? [of] : [],
  );
}

function theRequest(
  state: EnforcementState,
  given: string | undefined,
  context: Pick<ActionContext, "actor">,
): Identification {
  const one = chosen(unanswered(state, context), given);
  if (one === undefined) throw new RangeError("no request for identification is open");
  return one;
}

function noHolder(): Refusal {
  return refuse(
    "no-holder",
    ["案卷中没有商标注册人，不知道向谁发函。", "The docket names no holder to write to."],
    [
      "请先查明商标注册人，或者将权利人登记为参与方。",
      "Find out the holder of the mark, or enter it as a party, first.",
    ],
    article,
  );
}
