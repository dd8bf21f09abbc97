import { may, useMe } from "../people/useMe.ts";
import { Page } from "../ui/Page.tsx";
import { useWords } from "../words/useWords.ts";
import { Leaves } from "./Leaves.tsx";
import { Workload } from "./Workload.tsx";

/** Who works on what, how much, who is away and who stands in? */
export function StaffPage() {
  const { t } = useWords();
  const { me } = useMe();
  return (
    <Page title={t("staff.title")} lead={t("staff.lead")}>
      {may(me, "head", "supervisor") && <Workload />}
      {may(me, "officer", "reviewer", "head") && <Leaves />}
    </Page>
  );
}
