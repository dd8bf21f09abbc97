import type { ComplaintSummary } from "#contract";
import { Link } from "@tanstack/react-router";
import { Moment } from "../ui/Moment.tsx";
import { ComplaintTag } from "./ComplaintTag.tsx";
import { useFilingTitle } from "./useFilingTitle.ts";

/** One complaint in a list of lines. */
export function ComplaintLine({ complaint }: { readonly complaint: ComplaintSummary }) {
  const { subject } = complaint;
  const title = useFilingTitle();
  return (
    <li className="line">
      <div className="line-main">
        <Link to="/complaints/$id" params={{ id: complaint.id }} className="line-title">
          {title(complaint)}
        </Link>
        <div className="line-note">
          {subject !== "" && <>{subject} · </>}
          <Moment at={complaint.updatedAt} day />
        </div>
      </div>
      <span className="line-end">
        <ComplaintTag state={complaint.state} />
      </span>
    </li>
  );
}
