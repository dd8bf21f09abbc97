import type { Named } from "./names.ts";
import type { Place } from "./proposal.ts";

/** Who does what, as one responsibility clause says it. The place is that of the whole clause, its brackets included. */
export interface Clause extends Place {
  /** Who is said to lead: 牵头, 会同. */
  readonly leads: readonly Named[];
  /** Named as responsible, without a word about who leads. */
  readonly doers: readonly Named[];
  /** Take part, help, guide: 参与, 配合, 指导. */
  readonly joins: readonly Named[];
  /** Bare names in brackets: their part depends on what the chapter says. */
  readonly bare: boolean;
  readonly dutiesSplit: boolean;
  readonly open: boolean;
  /** Said to hold for what follows too: 以下均由…, or for the chapter in whose heading it stands. */
  readonly standing: Standing | null;
  /** Some name in it looks like no office. */
  readonly doubtful: boolean;
  /** A sentence like others, with neither brackets nor a label. */
  readonly sentence?: true;
}

export interface Standing {
  readonly leads: readonly Named[];
  readonly doers: readonly Named[];
  /** Who is meant only where a task names nobody: those that the heading of its chapter names. */
  readonly otherwise?: readonly Named[];
}

/** Everybody in a clause, as first mentioned. */
export function allNamed({ leads, doers, joins }: Pick<Clause, "leads" | "doers" | "joins">): readonly Named[] {
  return [...leads, ...doers, ...joins].toSorted((a, b) => a.start - b.start);
}

/** Somewhere the document says that the first named leads. */
export const legendZh =
  /(?:排|列|列名|排名|排序|位列|居|署名)(?:在|于)?(?:第一|首位|首|最前|第1|前面|前)[^。；）]{0,14}(?:牵头|为主|主办|主责)|(?:第一|首)(?:(?:个|位|家|名)(?:的)?(?:列名|责任|负责|承办|所列)?(?:的)?(?:部门|单位|者)?|(?:列名|责任|负责|承办)?(?:部门|单位|者))(?:为|是|即为|均为|作为|系)?(?:各项|该项)?(?:任务|工作)?(?:的)?总?(?:牵头|主办|主责)/u;
export const legendEn =
  /\b(?:first[- ](?:named|listed|mentioned|ranked)|(?:named|listed|ranked|placed)\s+first|first\s+(?:department|agency|unit|body|one)\b[^.;)]{0,30})[^.;)]{0,60}\blead/iu;

export const dutiesZh =
  /(?:按|依|根据)(?:照|据)?(?:各自|部门|有关)?(?:的)?(?:部门)?(?:职责|职能|职能职责|分工)|分工负责|各负其责|分别负责|各司其职/u;
export const dutiesEn =
  /\b(?:division of (?:responsibilit|dut|labou?r|work|functions)|(?:according|pursuant) to (?:their|the|its)?\s*(?:respective )?(?:dut|responsibilit|functions|roles|mandates)|in (?:accordance|line) with (?:their|the|its)?\s*(?:respective )?(?:dut|responsibilit|functions|division|roles)|respective (?:dut|responsibilit|functions)|each (?:by|within|according to|in) (?:its|their) own|respectively responsible|responsible respectively|each (?:is |are |being )?responsible|within (?:their|its) (?:own |respective )?(?:dut|responsibilit|remit|mandate|competence|powers|functions))/iu;
