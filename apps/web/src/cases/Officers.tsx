import type { CaseView } from "#contract";
import { officersOf } from "#procedures";
import { Tag } from "antd";
import { Day } from "../ui/Day.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { stateOf } from "./menu.ts";

type Assigned = Parameters<typeof officersOf>[0];

/** Who handles the case, since when, and whom a recusal keeps out. */
export function Officers({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const state = stateOf(view) as Assigned;
  const officers = officersOf(state);
  const asked = (state.facts.recusals ?? []).filter(({ decided }) => decided === undefined);
  return (
    <Sheet title={t("staff.officers")}>
      {officers.length === 0 && <Empty title={t("staff.noOfficers")} />}
      <ul className="lines">
        {officers.map((officer) => (
          <li key={officer.account} className="line">
            <div className="line-main">
              {officer.name}{" "}
              {asked.some(({ account }) => account === officer.account) && (
                <Tag color="warning">{t("staff.recusalOpen")}</Tag>
              )}
              {officer.certificate !== undefined && (
                <div className="line-note">
                  {t("staff.certificate")} <span className="number">{officer.certificate}</span>
                </div>
              )}
            </div>
            <span className="muted">
              {t("staff.since")} <Day on={officer.from} />
            </span>
          </li>
        ))}
        {asked
          .filter(({ account }) => !officers.some((officer) => officer.account === account))
          .map((each) => (
            <li key={each.account ?? each.name} className="line">
              <span className="line-main">
                {each.name} <Tag color="warning">{t("staff.recusalOpen")}</Tag>
              </span>
            </li>
          ))}
      </ul>
    </Sheet>
  );
}

/** Everybody who handles the case; undefined before anybody was assigned. */
export function officersNamed(view: CaseView): string | undefined {
  const names = officersOf(stateOf(view) as Assigned).map(({ name }) => name);
  return names.length === 0 ? undefined : names.join("、");
}
