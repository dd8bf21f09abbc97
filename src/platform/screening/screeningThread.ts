import {
  type Listing,
  type MarkIndex,
  openScreener,
  openTables,
  type ScreeningContext,
  type ScreeningPort,
  type ScreeningTables,
} from "#screening";
import { workerData } from "node:worker_threads";
import { answerQuestions } from "../threads/answerQuestions.ts";

/** What a deployment knows beside the marks, as it crosses to a thread. */
export type ScreeningFacts = Pick<ScreeningContext, "today" | "authorisedSellers" | "prices" | "report">;

/** The marks as a thread opens them. */
export interface ScreenedMarks {
  readonly tables: readonly ScreeningTables[];
  /** Marks of the first tables that have changed or gone. */
  readonly superseded: ReadonlySet<string>;
}

export type ScreeningAsk =
  | { readonly screen: readonly Listing[]; readonly facts: number | ScreeningFacts }
  /** Facts for many batches are sent once and named by their number after that. */
  | { readonly know: ScreeningFacts; readonly facts: number }
  | { readonly forget: number }
  | { readonly open: ScreenedMarks };

/** What a thread begins with: also one that takes the place of another that died. */
export interface ThreadStart {
  readonly marks: ScreenedMarks;
  readonly facts: ReadonlyMap<number, ScreeningFacts>;
}

const start = workerData as ThreadStart;
const facts = new Map<number, ScreeningFacts>(start.facts);
const engines = new Map<number, ScreeningPort>();
let index = indexOf(start.marks);

answerQuestions<ScreeningAsk>((question) => {
  if ("open" in question) {
    index = indexOf(question.open);
    engines.clear();
    return undefined;
  }
  if ("know" in question) {
    facts.set(question.facts, question.know);
    engines.delete(question.facts);
    return undefined;
  }
  if ("forget" in question) {
    facts.delete(question.forget);
    engines.delete(question.forget);
    return undefined;
  }
  return engineFor(question.facts).screen(question.screen);
});

function indexOf({ tables, superseded }: ScreenedMarks): MarkIndex {
  return openTables(tables, superseded);
}

function engineFor(asked: number | ScreeningFacts): ScreeningPort {
  if (typeof asked !== "number") return openScreener(index, asked);
  const known = facts.get(asked);
  if (known === undefined) throw new Error(`facts ${asked} were never told`);
  const engine = engines.get(asked) ?? openScreener(index, known);
  engines.set(asked, engine);
  return engine;
}
