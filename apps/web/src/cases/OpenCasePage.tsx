import { routes } from "#contract";
import { type ComplaintDraft, complaintAgain } from "#procedures";
import { useSearch } from "@tanstack/react-router";
import { useMe } from "../people/useMe.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Page } from "../ui/Page.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { stateOf } from "./menu.ts";
import { OpenCaseForm } from "./OpenCaseForm.tsx";

/** Opens a case that no clue led to: a complaint, a report, another authority's file, an inspection of one's own. */
export function OpenCasePage() {
  const { again } = useSearch({ from: "/desk/cases/open" });
  const { me } = useMe();
  if (me === undefined) return <Loading />;
  return again === undefined ? <OpenCaseForm roles={me.roles} /> : <Again id={again} roles={me.roles} />;
}

/** The form prefilled with what an earlier complaint said, why that was refused beside it. */
function Again({ id, roles }: { readonly id: string; readonly roles: readonly string[] }) {
  const { t } = useWords();
  const old = useCall(routes.cases.one, { params: { id } });
  if (old.data === undefined) {
    return (
      <Page title={t("cases.openCase")}>
        <Loaded query={old}>{() => null}</Loaded>
      </Page>
    );
  }
  const draft: ComplaintDraft | undefined = complaintAgain(stateOf(old.data), old.data.number);
  return <OpenCaseForm roles={roles} {...(draft && { draft: { ...draft, title: old.data.title } })} />;
}
