/** A stage of a law's revision as it was planned and as it went. Days are ISO dates. */
export interface PlanStage {
  readonly begins: string | null;
  readonly ends: string | null;
  readonly begun: string | null;
  readonly ended: string | null;
}
/** `late`: planned to have begun or ended by now, and it has not. */
export type StageState = "done" | "under-way" | "late" | "ahead";

/** Where a stage stands on `today`. A planned end today is not late. */
export function stageState(stage: PlanStage, today: string): StageState {
  if (stage.ended !== null) return "done";
  if (stage.ends !== null && stage.ends < today) return "late";
  if (stage.begun !== null) return "under-way";
  return stage.begins !== null && stage.begins < today ? "late" : "ahead";
}

/** What is wrong with the days of a stage: it cannot end before it begins, nor happen in the future. */
export function stageFault(stage: PlanStage, today: string): "order" | "begun" | "future" | undefined {
  const { begins, ends, begun, ended } = stage;
  if (begins !== null && ends !== null && ends < begins) return "order";
  if (ended !== null && begun === null) return "begun";
  if (begun !== null && ended !== null && ended < begun) return "order";
  if ((begun !== null && begun > today) || (ended !== null && ended > today)) return "future";
  return undefined;
}
