import { type ReactNode, useEffect } from "react";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly title: string;
  /** A line under the title: what this page answers, or where the thing stands. */
  readonly lead?: ReactNode;
  /** The one main action, always at the top right. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its title, its one main action, its content. */
export function Page({ title, lead, action, children }: Props) {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${title} · ${t("shell.product")}`;
  }, [title, t]);
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-title">
          <h1>{title}</h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {action && <div className="page-action">{action}</div>}
      </header>
      {children}
    </div>
  );
}
