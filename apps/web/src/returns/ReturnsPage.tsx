import { routes } from "#contract";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Select } from "antd";
import { useState } from "react";
import "./returns.css";
import { useMe } from "../people/useMe.ts";
import { Empty } from "../ui/Empty.tsx";
import { Filters } from "../ui/Filters.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ExcuseDrawer, type Excusable } from "./ExcuseDrawer.tsx";
import { Matrix } from "./Matrix.tsx";
import { Rates } from "./Rates.tsx";

/** Who has filed, who is late, what is missing? */
export function ReturnsPage() {
  const { t, say } = useWords();
  const { me } = useMe();
  const search = useSearch({ from: "/desk/returns" });
  const navigate = useNavigate({ from: "/returns" });
  const [excusing, setExcusing] = useState<Excusable>();
  const overview = useCall(routes.returns.overview, { query: search }, { keep: true });
  const own = me?.office?.path;
  const root = search.officePath ?? own;
  return (
    <Page
      title={t("shell.returns")}
      lead={t("returns.lead")}
      action={<Link to="/restatements">{t("restatements.title")}</Link>}
    >
      <Loaded query={overview}>
        {(table) =>
          table.forms.length === 0 ? (
            <Empty title={t("returns.none")} />
          ) : (
            <>
              <Filters>
                <Select
                  aria-label={t("returns.form")}
                  className="select-form"
                  popupMatchSelectWidth={false}
                  value={table.form}
                  options={table.forms.map((form) => ({ value: form.id, label: say(form.name) }))}
                  onChange={(form) => void navigate({ search: (old) => ({ ...old, form }), replace: true })}
                />
                {root !== own && (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => void navigate({ search: (old) => ({ ...old, officePath: undefined }) })}
                  >
                    {t("returns.up")}
                  </button>
                )}
              </Filters>
              <Sheet title={t("returns.picture")}>
                <p className="muted">{t("returns.pictureLead")}</p>
                <Matrix
                  table={table}
                  root={root}
                  onOffice={(officePath) => void navigate({ search: (old) => ({ ...old, officePath }) })}
                  onExcuse={setExcusing}
                />
              </Sheet>
              <Sheet title={t("returns.rates")}>
                <Rates table={table} />
              </Sheet>
            </>
          )
        }
      </Loaded>
      {excusing && <ExcuseDrawer about={excusing} onClose={() => setExcusing(undefined)} />}
    </Page>
  );
}
