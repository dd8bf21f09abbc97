import { Citation, Confidence, Fen, IsoDate } from "#law";
import { z } from "zod";
import { assignmentFacts } from "../../assignment/facts.ts";
import { seatFacts } from "../../sitting/seat.ts";
import { referralFacts } from "../../crime/referral/facts.ts";
import { GoodsMovement } from "../../goods/goods.ts";
import { CustomsCrimeFound } from "./CustomsCrimeFound.ts";
import {
  channels,
  courtResults,
  customsTiers,
  directions,
  disposalWays,
  filingWays,
  findings,
  keysOf,
  modes,
  movements,
  partyKinds,
  proofKinds,
  releaseGrounds,
  rightKinds,
  securityForms,
  statusAnswers,
  triggers,
} from "./names.ts";

const by = { on: IsoDate, by: z.string() };
const amount = Fen.nonnegative();

const Declaration = z.object({
  /** Absent while the goods are not declared, or where there is no declaration: post, travellers. */
  number: z.string().optional(),
  direction: z.enum(keysOf(directions)),
  channel: z.enum(keysOf(channels)).optional(),
  port: z.string(),
  declaredBrand: z.string().optional(),
  destination: z.string().optional(),
  transport: z.string().optional(),
  trigger: z.enum(keysOf(triggers)),
  on: IsoDate,
});

/** A right that the goods are said to infringe. `holder`: the party it belongs to. */
const Right = z.object({
  id: z.string(),
  kind: z.enum(keysOf(rightKinds)),
  name: z.string(),
  recordal: z.string().optional(),
  holder: z.string(),
});
export type Right = Readonly<z.infer<typeof Right>>;

/** A line of the goods as they were found. `right`: the right it bears. */
const GoodsFound = z.object({
  id: z.string(),
  goods: z.string(),
  unit: z.string(),
  quantity: z.number().int().positive(),
  right: z.string().optional(),
});
export type GoodsFound = Readonly<z.infer<typeof GoodsFound>>;

/** One proof of what the goods are worth; `counts: false` where it was found to be no price, with why: a deposit. */
const ValueProof = z.object({
  kind: z.enum(keysOf(proofKinds)),
  fen: amount,
  basis: z.string(),
  counts: z.boolean(),
  whyNot: z.string().optional(),
  /** Of the goods that infringe this holder's rights alone. */
  holder: z.string().optional(),
  ...by,
});
export type ValueProof = Readonly<z.infer<typeof ValueProof>>;

/** What one holder was told, said and gave. */
const HolderTrack = z.object({
  noticeServedOn: IsoDate.optional(),
  answer: z
    .object({
      kind: z.enum(["applies", "says-not-infringing", "silent"]),
      way: z.enum(keysOf(filingWays)).optional(),
      text: z.string().optional(),
      ...by,
    })
    .optional(),
  security: z
    .object({
      form: z.enum(keysOf(securityForms)),
      fen: amount,
      /** What it had to be on that day. */
      neededFen: amount,
      paper: z.string(),
      generalApprovedOn: IsoDate.optional(),
      ...by,
    })
    .optional(),
  securityEnded: z.object({ returnedFen: amount, keptFen: amount, why: z.string(), ...by }).optional(),
});
export type HolderTrack = Readonly<z.infer<typeof HolderTrack>>;

const Discretion = z.object({
  outcome: z.string(),
  row: z.string(),
  article: Citation,
  confidence: Confidence,
  /** Articles that also fit and gave way: their order is not verified. */
  gaveWay: z.array(z.string()).readonly(),
});

const Proposal = z.object({
  punish: z.boolean(),
  tier: z.enum(keysOf(customsTiers)).optional(),
  fineFen: amount,
  valueFen: amount,
  pieces: z.number().int().nonnegative(),
  reasons: z.string(),
  /** Why the fine lies outside the band, which was read in commentary alone. */
  outsideBand: z.string().optional(),
  earlier: z.array(IsoDate).readonly(),
  discretion: Discretion,
  ...by,
});
export type Proposal = Readonly<z.infer<typeof Proposal>>;

const Decision = z.object({
  fineFen: amount,
  reasons: z.string(),
  payTo: z.string(),
  payWithinDays: z.number().int().positive(),
  ...by,
});

export const DetentionFacts = z.object({
  ...assignmentFacts,
  ...referralFacts,
  mode: z.enum(keysOf(modes)),
  watch: z.object({ container: z.string(), summary: z.string(), from: z.string(), ...by }),
  shipment: z
    .array(
      z.object({ kind: z.enum(keysOf(movements)), port: z.string(), transport: z.string().optional(), on: IsoDate }),
    )
    .readonly(),
  alerts: z.array(z.object({ to: z.string(), content: z.string(), ...by })).readonly(),
  declaration: Declaration,
  rights: z.array(Right).readonly(),
  goods: z.array(GoodsFound).readonly(),
  suspicion: z.string(),
  respondent: z.object({
    name: z.string(),
    kind: z.enum(keysOf(partyKinds)),
    identifier: z.string().optional(),
    address: z.string().optional(),
  }),
  values: z.array(ValueProof).readonly(),
  statusAsked: z.object({ question: z.string(), ...by }),
  statusAnswer: z.object({ answer: z.enum(keysOf(statusAnswers)), text: z.string(), ...by }),
  held: z.object(by),
  holders: z.record(z.string(), HolderTrack),
  application: z.object({ evidence: z.string(), likelyPort: z.string(), receivedOn: IsoDate, ...by }),
  rejection: z.object({ reasons: z.string(), ...by }),
  detention: z.object({ opinion: z.string(), place: z.string(), keeper: z.string(), ...by }),
  positions: z.array(z.object({ party: z.string(), text: z.string(), ...by })).readonly(),
  investigators: z.array(z.object({ name: z.string(), opinion: z.string(), ...by })).readonly(),
  finding: z.object({ result: z.enum(keysOf(findings)), reasons: z.string(), ...by }),
  courtNotice: z.object({ court: z.string(), number: z.string(), ...by }),
  courtResult: z.object({ result: z.enum(keysOf(courtResults)), paper: z.string(), ...by }),
  withdrawal: z.object({ reasons: z.string(), ...by }),
  strongProof: z.object({ text: z.string(), opinion: z.string(), ...by }),
  settlement: z.object({ agreement: z.string(), opinion: z.string(), ...by }),
  bond: z.object({
    fen: amount,
    paper: z.string(),
    on: IsoDate,
    approved: z.object(by).optional(),
    noticeServedOn: IsoDate.optional(),
    suit: z.object({ court: z.string(), number: z.string(), ...by }).optional(),
    ended: z.object({ how: z.string(), returnedFen: amount, ...by }).optional(),
  }),
  release: z.object({ ground: z.enum(keysOf(releaseGrounds)), explanation: z.string(), ...by }),
  admission: z.object({
    admits: z.boolean(),
    abandons: z.boolean(),
    handedOver: z.boolean(),
    text: z.string(),
    ...by,
  }),
  penaltyCase: z.object({ opinion: z.string(), ...by }),
  proposal: Proposal,
  notice: z.object({
    fineFen: amount,
    reasons: z.string(),
    hearingOffered: z.boolean(),
    servedOn: IsoDate.optional(),
    ...by,
  }),
  statement: z.object({ text: z.string(), reply: z.string(), ...by }),
  hearing: z.object({
    requestedOn: IsoDate.optional(),
    waivedOn: IsoDate.optional(),
    on: IsoDate.optional(),
    ...z.object(seatFacts).partial().shape,
    chair: z.string().optional(),
    /** Of a chair of the office itself. */
    chairAccount: z.string().optional(),
    noticeServedOn: IsoDate.optional(),
    held: z.object({ chair: z.string(), minutes: z.string(), ...by }).optional(),
  }),
  /** Under the id of the party, as in every procedure that punishes: the register of penalties looks there. */
  respondents: z.record(z.string(), z.object({ decision: Decision.optional() })),
  noPenalty: z.object({ reasons: z.string(), article: Citation, ...by }),
  decisionServedOn: IsoDate,
  payments: z.array(z.object({ fen: amount, receipt: z.string(), ...by })).readonly(),
  goodsMovements: z.array(GoodsMovement).readonly(),
  disposals: z
    .array(
      z.object({
        id: z.string(),
        way: z.enum(keysOf(disposalWays)),
        account: z.string(),
        receiver: z.string(),
        article: Citation,
        ...by,
      }),
    )
    .readonly(),
  storage: z.object({
    holder: z.string(),
    fen: amount,
    account: z.string(),
    ...by,
    paid: z.object({ fen: amount, ...by }).optional(),
    fromSecurity: z.object({ fen: amount, ...by }).optional(),
  }),
  appeal: z.object({ body: z.string(), ...by, ended: z.object({ result: z.string(), ...by }).optional() }),
  crime: CustomsCrimeFound,
  closed: z.object({ opinion: z.string(), ...by }),
});
export type DetentionFacts = z.infer<typeof DetentionFacts>;
