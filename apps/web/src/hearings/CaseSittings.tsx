import { routes } from "#contract";
import { legalDay } from "#law";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Day } from "../ui/Day.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { keyOf, useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { People, Place, SittingState, ToCalendar } from "./sittingParts.tsx";
import { hoursText } from "./week.ts";

/** The hearings and sessions of one case, as far as its reader is told of them; nothing where there is none. */
export function CaseSittings({ caseId, version }: { readonly caseId: string; readonly version: number }) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const sittings = useCall(routes.sittings.ofCase, { params: { id: caseId } });
  // What a step has just fixed stands here at once.
  useEffect(() => {
    if (version > 0) void client.invalidateQueries({ queryKey: keyOf(routes.sittings.ofCase) });
  }, [client, version]);
  const items = sittings.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Sheet title={t("hearings.ofCase")} side={<span className="number muted">{items.length}</span>}>
      <ul className="lines">
        {items.toReversed().map((each) => (
          <li key={each.id} className={`line hearing-line hearing-line-${each.state}`}>
            <div className="line-main">
              <span className="line-title">
                {say(each.name)} · <Day on={legalDay(each.start)} /> <span className="number">{hoursText(each)}</span>
              </span>{" "}
              <SittingState sitting={each} />
              <div className="line-note">
                <Place sitting={each} />
              </div>
              <div className="line-note hearing-people">
                <People sitting={each} />
              </div>
            </div>
            <ToCalendar sitting={each} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
