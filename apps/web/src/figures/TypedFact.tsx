import type { ReplyOf, routes } from "#contract";
import type { Bilingual } from "#law";
import { Moment } from "../ui/Moment.tsx";
import { useWords } from "../words/useWords.ts";

type Fact = NonNullable<ReplyOf<typeof routes.figures.table>["offices"]>[number]["facts"][number];

/** What an office is measured against, who typed it in, when and from what source. */
export function TypedFact({ fact, office }: { readonly fact: Fact; readonly office: Bilingual }) {
  const { t, say } = useWords();
  return (
    <p className="muted">
      {t("figures.typedIn", {
        office: say(office),
        fact: t(`figures.facts.${fact.key}`),
        value: fact.value.toLocaleString("en"),
        year: fact.year,
        who: fact.setBy,
        source: fact.source,
      })}{" "}
      <Moment at={fact.setAt} />
    </p>
  );
}
