import type { ReturnView } from "#contract";
import { Link } from "@tanstack/react-router";
import { Day } from "../ui/Day.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { StandingFace } from "./StandingFace.tsx";

/** The returns right below, which are answered first. */
export function BelowList({ view }: { readonly view: ReturnView }) {
  const { t, say } = useWords();
  return (
    <Sheet title={t("returns.belowTitle")}>
      <Rows
        caption={t("returns.belowTitle")}
        rows={view.below}
        keyOf={(one) => one.officePath}
        columns={[
          {
            key: "office",
            title: t("returns.office"),
            cell: (one) =>
              one.id === null ? (
                say(one.name)
              ) : (
                <Link to="/returns/$id" params={{ id: one.id }}>
                  {say(one.name)}
                </Link>
              ),
          },
          { key: "stage", title: t("returns.state"), cell: (one) => <StandingFace row={one} /> },
          {
            key: "submitted",
            title: t("returns.stages.submitted"),
            cell: (one) => (one.submittedAt === null ? <Day on={null} /> : <Moment at={one.submittedAt} />),
          },
        ]}
      />
    </Sheet>
  );
}
