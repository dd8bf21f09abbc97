import type { CaseView } from "#contract";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { SealedLine } from "./SealedLine.tsx";

/** The values that are sealed, and every seal that was lifted. A paper or file that is sealed says so where it lies. */
export function Seals({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const own = view.seals.filter(({ what, lifted }) => what === "field" || lifted !== null);
  if (own.length === 0) return null;
  const seals = own.toSorted((a, b) => Number(a.lifted !== null) - Number(b.lifted !== null) || a.seal - b.seal);
  return (
    <Sheet title={t("seals.title")} side={<span className="number muted">{seals.length}</span>}>
      <ul className="lines">
        {seals.map((seal) => (
          <SealedLine key={seal.seal} view={view} seal={seal} />
        ))}
      </ul>
    </Sheet>
  );
}

/** The seals that stand before papers or files which this reader is not shown. */
export function hiddenSeals(view: CaseView, what: "paper" | "file"): CaseView["seals"] {
  const shown = new Set(
    what === "paper" ? view.documents.map(({ paper }) => paper) : view.evidence.map(({ id }) => id),
  );
  return view.seals.filter((seal) => seal.what === what && seal.lifted === null && !shown.has(seal.ref));
}
