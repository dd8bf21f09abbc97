import { routes, type WaitingReturn } from "#contract";
import { Link } from "@tanstack/react-router";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** Which returns does this office owe, and which wait for its answer? Nothing where there are none. */
export function WaitingReturns() {
  const { t } = useWords();
  const waiting = useCall(routes.returns.waiting, {}, { staleMs: 60_000 });
  const { owed = [], answers = [] } = waiting.data ?? {};
  return (
    <>
      {owed.length > 0 && <List title={t("returns.owed")} items={owed} />}
      {answers.length > 0 && <List title={t("returns.toAnswer")} items={answers} ofOthers />}
    </>
  );
}

function List({
  title,
  items,
  ofOthers = false,
}: {
  readonly title: string;
  readonly items: readonly WaitingReturn[];
  readonly ofOthers?: boolean;
}) {
  const { t, say } = useWords();
  return (
    <Sheet title={title}>
      <ul className="plain-list">
        {items.map((one) => {
          const words = [...(ofOthers ? [say(one.office)] : []), say(one.name), say(one.periodName)].join(" · ");
          return (
            <li key={`${one.formId} ${one.period} ${one.officePath}`}>
              {one.id === null ? (
                <Link to="/returns" search={{ form: one.formId }}>
                  {words}
                </Link>
              ) : (
                <Link to="/returns/$id" params={{ id: one.id }}>
                  {words}
                </Link>
              )}{" "}
              <span className={one.standing === "late" ? "late number" : "muted number"}>
                {one.stage === "returned" ? t("returns.stages.returned") : t("returns.due", { day: one.due })}
              </span>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
