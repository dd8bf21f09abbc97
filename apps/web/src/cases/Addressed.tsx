import type { CaseView } from "#contract";
import { useMe } from "../people/useMe.ts";
import { useOfficeName } from "../people/useOfficeName.ts";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { stateOf } from "./menu.ts";

/** Which offices have to do with a case that lies elsewhere or was addressed to others, and whose turn it is. */
export function Addressed({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const officeName = useOfficeName();
  const { addressed = [] } = stateOf(view);
  const { me } = useMe();
  if (addressed.length === 0 && view.officePath === me?.office?.path) return null;
  return (
    <Sheet title={t("cases.offices")}>
      <ul className="lines">
        <li className="line">
          <span className="line-main">{officeName(view.officePath)}</span>
          <span className="muted">{t("cases.officeMode.holds")}</span>
        </li>
        {addressed.map(({ office, mode }) => (
          <li key={office} className="line">
            <span className="line-main">{officeName(office)}</span>
            <span className="muted">{t(`cases.officeMode.${mode}`)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
