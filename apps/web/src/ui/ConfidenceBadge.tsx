import { type Citation, Confidence, confidenceNames } from "#law";
import { Popover, Tag } from "antd";
import { useWords } from "../words/useWords.ts";
import { Article } from "./Article.tsx";

interface Badge {
  readonly confidence: string;
  readonly cite?: Citation | null | undefined;
}

/** How far a rule may be trusted, in a word; opens to say what that means and on which article it stands. */
export function ConfidenceBadge({ confidence, cite }: Badge) {
  const { t, say } = useWords();
  const known = Confidence.safeParse(confidence);
  const level = known.success ? known.data : "unverified";
  const meaning = {
    read: t("ui.confidenceRead"),
    secondary: t("ui.confidenceSecondary"),
    unverified: t("ui.confidenceUnverified"),
  }[level];
  return (
    <Popover
      trigger={["click", "hover", "focus"]}
      title={t("ui.confidenceTitle")}
      content={
        <div className="popover-text">
          <p>{meaning}</p>
          {cite && <Article cite={cite} />}
        </div>
      }
    >
      <button type="button" className="badge-button">
        <Tag className={`badge badge-${level}`}>{say(confidenceNames[level])}</Tag>
      </button>
    </Popover>
  );
}
