import { closeness, type Hit, type Reason } from "#similarity";

export type Explained = {
  readonly score: number;
  /** The strongest first. */
  readonly reasons: readonly Reason[];
  readonly against: readonly Reason[];
};

/** Why the register gave this mark for the text, and what speaks against it. */
export function explainHit(
  asked: { readonly text: string; readonly classes?: readonly number[] | undefined },
  hit: Hit,
): Explained {
  const found = closeness(asked.text, hit.text);
  if (found !== undefined) return { score: hit.score, reasons: [found.reason], against: found.against };
  const reason = {
    kind: hit.kind,
    weight: hit.score,
    sentence: { zh: `与“${hit.text}”近似`, en: `like “${hit.text}”` },
  };
  return { score: hit.score, reasons: [reason], against: [] };
}
