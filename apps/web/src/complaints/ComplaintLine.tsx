import type { ComplaintSummary } from "#contract";
import { Link } from "@tanstack/react-router";
import { Moment } from "../ui/Moment.tsx";
import { useWords } from "../words/useWords.ts";
import { ComplaintTag } from "./ComplaintTag.tsx";

/** One complaint in a list of lines. */
export function ComplaintLine({ complaint }: { readonly complaint: ComplaintSummary }) {
  const { t } = useWords();
  const { respondent, markText } = complaint;
  return (
    <li className="line">
      <div className="line-main">
        <Link to="/complaints/$id" params={{ id: complaint.id }} className="line-title">
          {respondent === "" ? t("complaints.untitled") : t("complaints.about", { respondent })}
        </Link>
        <div className="line-note">
          {markText !== "" && <>{markText} · </>}
          <Moment at={complaint.updatedAt} day />
        </div>
      </div>
      <span className="line-end">
        <ComplaintTag state={complaint.state} />
      </span>
    </li>
  );
}
