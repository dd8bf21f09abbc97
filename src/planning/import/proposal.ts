import type { Bilingual } from "#law";
import type { AgencyMatch } from "../agencies/match.ts";

/** A piece of the document: UTF-16 offsets into the extracted text, the end not included. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What the importer proposes; nothing of it stands before a person has confirmed it. */
export interface PlanProposal {
  readonly title: string;
  readonly language: "zh" | "en";
  readonly isPlan: boolean;
  /** Why it is taken for a plan, or not. */
  readonly reason: Bilingual;
  readonly sections: readonly ProposedSection[];
  readonly tasks: readonly ProposedTask[];
  readonly unsettled: readonly Unsettled[];
}

export interface ProposedSection extends Place {
  /** Labels as printed, outermost first: ["四、", "（一）"]; a heading without a number stands with its words. */
  readonly path: readonly string[];
  readonly title: string;
}

export interface ProposedTask extends Place {
  /** Running number over the whole plan, from 1. */
  readonly number: number;
  /** As printed: "（三）", "12.", "Action 7"; null where the task has no number of its own. */
  readonly label: string | null;
  readonly section: readonly string[];
  readonly text: string;
  readonly lead: ProposedBody | null;
  readonly participants: readonly ProposedBody[];
  /** "Each by its own duties": 按职责分工负责. */
  readonly dutiesSplit: boolean;
  /** The clause names further, unnamed bodies: 等部门. */
  readonly open: boolean;
  readonly due: readonly ProposedDue[];
  readonly amounts: readonly Mentioned[];
  readonly references: readonly Mentioned[];
  /** From 0 to 1: how far the form of the text settles number, boundaries, lead and participants. */
  readonly confidence: number;
}

export interface ProposedBody extends Place {
  readonly named: string;
  readonly match: AgencyMatch;
}

export interface ProposedDue extends Place {
  readonly named: string;
  /** The last day meant, or null where the words fix none ("ongoing"). */
  readonly date: string | null;
}

export interface Mentioned extends Place {
  readonly named: string;
}

export interface Unsettled extends Place {
  readonly why: Bilingual;
}
