import type { SittingView } from "#contract";
import { Link } from "@tanstack/react-router";
import { useWords } from "../words/useWords.ts";
import { People, SittingState } from "./sittingParts.tsx";
import { hoursText } from "./week.ts";

/** One sitting in its day: the hours, what it is, the case, where, who sits. The whole card opens the case. */
export function SittingCard({ sitting }: { readonly sitting: SittingView }) {
  const { say } = useWords();
  const { caseId, number, title, name, place, state } = sitting;
  return (
    <article className={`hearing hearing-${state}`}>
      <p className="hearing-hours">
        <span className="number">{hoursText(sitting)}</span> <SittingState sitting={sitting} />
      </p>
      <p className="hearing-name">{say(name)}</p>
      <p className="hearing-case">
        <Link to="/cases/$id" params={{ id: caseId }} className="hearing-open">
          <span className="number">{number}</span> <span className="hearing-title">{title}</span>
        </Link>
      </p>
      <p className="line-note">{place}</p>
      <p className="line-note hearing-people">
        <People sitting={sitting} />
      </p>
    </article>
  );
}
