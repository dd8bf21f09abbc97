import { type ActionSpec, field } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { isSecretOf, opened } from "../drawRound.ts";
import { choice, line, text } from "../inputs.ts";
import { define, type ExpertProcedure } from "./ExpertProcedure.ts";
import {
  type Drawing,
  drawingParties,
  drawsWith,
  type ExpertDraw,
  lastRound,
  openDraw,
  serving,
  sidesOf,
} from "./draws.ts";
import { frozenRound, listFault, newDraw } from "./freeze.ts";
import { expertRoles, leaveReasons } from "./names.ts";
import { notYetDrawn, nobodyServes, noDraw, otherSecret, sideCommitted, sideOpened, stillClosed } from "./refusals.ts";
import { replaced } from "./replace.ts";
import { sideOf } from "./sides.ts";

/**
 * Experts of the pool, drawn so that anybody can recompute it (src/evidence/draw.ts): the head freezes the list of those who are
 * eligible, each side commits to a secret, each opens it, and the order of the draw says who serves and who comes next. One draw
 * at a time. `of` says how the procedure's cases are read and what a seat means there.
 */
export function expertActions(of: ExpertProcedure): Record<string, ActionSpec> {
  const { by, from, article } = of;
  const everybody = ["officer", "head", ...drawingParties];
  return {
    "freeze-experts": define({
      name: { zh: "拟定并冻结专家名单", en: "Freeze the list of experts" },
      event: "ExpertListFrozen",
      by,
      from,
      input: z.strictObject({
        role: choice(namesOf(of), "专家身份", "role of the expert"),
        fields: field(
          z.array(line("专业领域", "field")).max(20),
          "专业领域（IPC、尼斯类别或者技术领域，有一项相符即可）",
          "fields (IPC, Nice class or technical field; one of them suffices)",
          { widget: "list", hint: anyField },
        ).default([]),
        question: text("需要查明或者办理的事项", "what the expert is to do"),
        take: field(z.number().int().min(1).max(20), "抽取人数", "how many are drawn").default(1),
        sides: sidesField,
      }),
      // The officers, and each party that can sign in; where none can, the head beside the officers.
      offers: ({ parties }) => {
        const able = parties.filter(({ role, holderId }) => holderId !== undefined && drawingParties.includes(role));
        return { sides: ["officer", ...(able.length === 0 ? ["head"] : able.map(({ id }) => id))] };
      },
      ready: (state) => (openDraw(state) === undefined ? undefined : notYetDrawn()),
      guard: (state, input, context) => listFault(of, state, input, context),
      facts: (state, input, context) => ({
        expertDraws: [...(state.facts.expertDraws ?? []), newDraw(of, state, input, context)],
      }),
      article,
    }),

    "commit-to-draw": define({
      name: { zh: "提交抽取承诺", en: "Commit to the draw" },
      event: "ExpertDrawCommitted",
      by: everybody,
      from,
      input: z.strictObject({
        commitment: field(
          z
            .string()
            .trim()
            .regex(/^[0-9a-f]{64}$/),
          "承诺（64位十六进制）",
          "commitment (64 hexadecimal digits)",
          {
            widget: "line",
            hint: {
              zh: "由本页或者 yuheng draw commit 生成；随机数自行保密",
              en: "made by this page or by yuheng draw commit; keep the secret",
            },
          },
        ),
      }),
      ready: (state, context) => {
        const { round, side } = standing(state, sideOf(context.actor));
        if (round === undefined || !round.sides.includes(side)) return noDraw();
        return round.commitments.some((each) => each.by === side) ? sideCommitted() : undefined;
      },
      facts: (state, { commitment }, { actor }) =>
        inRound(state, (round) => ({
          ...round,
          commitments: [...round.commitments, { by: sideOf(actor), commitment, at: state.version + 1 }],
        })),
      article: house,
    }),

    "open-secret": define({
      name: { zh: "公开抽取随机数", en: "Open the secret of the draw" },
      event: "ExpertDrawOpened",
      by: everybody,
      from,
      input: z.strictObject({ secret: line("本方随机数", "one's secret") }),
      ready: (state, context) => {
        const { round, side } = standing(state, sideOf(context.actor));
        if (round === undefined || !round.sides.includes(side)) return noDraw();
        if (round.commitments.length < round.sides.length) return stillClosed();
        return round.openings.some((each) => each.by === side) ? sideOpened() : undefined;
      },
      guard: (state, { secret }, { actor }) => {
        const { round, side } = standing(state, sideOf(actor));
        return round !== undefined && isSecretOf(round, side, secret) ? undefined : otherSecret();
      },
      facts: (state, { secret }, context) => {
        const facts = inRound(state, (round) => opened(round, sideOf(context.actor), secret, state.version + 1));
        const draw = facts.expertDraws.at(-1);
        const drawn = draw && lastRound(draw)?.drawn;
        if (draw === undefined || drawn === undefined) return facts;
        const names = new Map(lastRound(draw)?.eligible.map(({ id, name }) => [id, name]));
        const came = drawn.map((id, index) => ({ id, name: names.get(id) ?? id, place: index + 1, on: context.today }));
        return {
          expertDraws: drawsWith({ ...state, facts: { ...state.facts, ...facts } }, draw.id, (each) => ({
            ...each,
            seats: came,
          })),
          ...of.seated(state, draw, { came }, context),
        };
      },
      article: house,
    }),

    "redraw-experts": define({
      name: { zh: "重新抽取专家", en: "Draw the experts again" },
      event: "ExpertDrawBegunAnew",
      by,
      from,
      weight: "danger",
      input: z.strictObject({
        reason: text("重新抽取的理由（写明未公开随机数的一方）", "reason (naming who did not open its secret)"),
        sides: sidesField,
      }),
      ready: (state) => (openDraw(state) === undefined ? noDraw() : undefined),
      guard: (state, { sides }, context) => {
        const draw = openDraw(state);
        return draw === undefined ? noDraw() : listFault(of, state, { ...draw, sides }, context);
      },
      facts: (state, { reason, sides }, context) => {
        const draw = openDraw(state);
        if (draw === undefined) return {};
        const round = { ...frozenRound(of, state, { ...draw, sides }, draw.rounds.length + 1, context), reason };
        return { expertDraws: drawsWith(state, draw.id, (each) => ({ ...each, rounds: [...each.rounds, round] })) };
      },
      article: house,
    }),

    "give-up-draw": define({
      name: { zh: "终止抽取", en: "Give the draw up" },
      event: "ExpertDrawGivenUp",
      by,
      from,
      weight: "danger",
      input: z.strictObject({ reason: text("终止的理由", "reason") }),
      ready: (state) => (openDraw(state) === undefined ? noDraw() : undefined),
      facts: (state, { reason }, { today }) => ({
        expertDraws: drawsWith(state, openDraw(state)?.id ?? "", (draw) => ({
          ...draw,
          givenUp: { on: today, reason },
        })),
      }),
      article: house,
    }),

    "replace-expert": define({
      name: { zh: "由下一位递补", en: "Let the next of the draw take the place" },
      event: "ExpertReplaced",
      by,
      from,
      input: z.strictObject({
        expert: field(z.string().min(1).max(300), "退出的专家", "who goes", {
          choicesIn: (state) =>
            serving(state as Drawing).map(({ seat }) => ({ value: seat.id, name: { zh: seat.name, en: seat.name } })),
        }),
        why: choice(leaveReasons, "退出原因", "why"),
        reason: text("具体理由", "reason"),
      }),
      ready: (state) => (serving(state).length === 0 ? nobodyServes() : undefined),
      guard: (state, { expert }) =>
        serving(state).some(({ seat }) => seat.id === expert) ? undefined : nobodyServes(),
      facts: (state, input, context) => replaced(of, state, input, context),
      article: house,
    }),
  };
}

const house = cite("house", "1");
const anyField = { zh: "不填的，不限领域", en: "left empty: whatever the field" };

const sidesField = field(
  z.array(z.string().min(1).max(300)).min(2).max(20),
  "提供随机数的各方（两方以上）",
  "whose secrets make the seed (two sides or more)",
  {
    hint: {
      zh: "当事人未注册账号的，可由承办人和负责人共同抽取",
      en: "where a party has no account, the officers and the head may draw",
    },
    choicesIn: (state) => sidesOf(state).map(({ id, name }) => ({ value: id, name })),
  },
);

function namesOf({ roles }: ExpertProcedure) {
  return Object.fromEntries(
    Object.entries(expertRoles).filter(([role]) => roles.includes(role as keyof typeof expertRoles)),
  ) as typeof expertRoles;
}

function standing(state: Drawing, side: string) {
  const draw = openDraw(state);
  return { round: draw && lastRound(draw), side };
}

/** The last round of the draw that is under way, changed. */
function inRound(state: Drawing, change: (round: ExpertDraw["rounds"][number]) => ExpertDraw["rounds"][number]) {
  const draw = openDraw(state);
  return {
    expertDraws: drawsWith(state, draw?.id ?? "", (each) => ({
      ...each,
      rounds: each.rounds.map((round, index) => (index === each.rounds.length - 1 ? change(round) : round)),
    })),
  };
}
