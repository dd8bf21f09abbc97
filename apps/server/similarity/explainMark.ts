import { closeness, type Reason } from "#similarity";

export type Explained = {
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly against: readonly Reason[];
};

/** Why a mark is like the text, strongest first, and what speaks against it. */
export function explainMark(
  asked: { readonly text: string; readonly classes?: readonly number[] | undefined },
  mark: { readonly text: string; readonly classes: readonly number[] },
): Explained {
  const found = closeness(asked.text, mark.text);
  if (found === undefined) return { score: 0, reasons: [], against: [] };
  return { score: found.score, reasons: [found.reason], against: found.against };
}
