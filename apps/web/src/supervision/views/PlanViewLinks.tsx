import { Link } from "@tanstack/react-router";
import { useWords } from "../../words/useWords.ts";

/** The ways of looking at one plan. */
export function PlanViewLinks({ planId }: { readonly planId: string }) {
  const { t } = useWords();
  const params = { id: planId };
  const current = {
    activeOptions: { exact: true, includeSearch: false },
    activeProps: { "aria-current": "page" as const },
  };
  return (
    <nav className="view-links no-print" aria-label={t("views.ways")}>
      <Link to="/plans/$id" params={params} {...current}>
        {t("plans.tasks")}
      </Link>
      <Link to="/plans/$id/map" params={params} {...current}>
        {t("views.map")}
      </Link>
      <Link to="/plans/$id/timeline" params={params} {...current}>
        {t("views.timeline")}
      </Link>
      <Link to="/plans/$id/late" params={params} {...current}>
        {t("views.late")}
      </Link>
      <Link to="/plans/$id/report" params={params} {...current}>
        {t("views.report")}
      </Link>
    </nav>
  );
}
