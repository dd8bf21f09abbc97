import { type ReplyOf, routes } from "#contract";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Select, Tag } from "antd";
import { useState } from "react";
import { may, useMe } from "../people/useMe.ts";
import { ConfidenceBadge } from "../ui/ConfidenceBadge.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { AnnounceDrawer } from "./AnnounceDrawer.tsx";
import { MonthGrid } from "./MonthGrid.tsx";

type Calendar = ReplyOf<typeof routes.office.calendar>;

/** The working days of a year, as announced or as far as they are known. */
export function CalendarPage() {
  const { t } = useWords();
  const { me } = useMe();
  const [announcing, setAnnouncing] = useState(false);
  const calendar = useCall(routes.office.calendar, {});
  return (
    <Page
      title={t("shell.calendar")}
      lead={t("law.calendarLead")}
      action={
        may(me, "administrator") && (
          <Button type="primary" onClick={() => setAnnouncing(true)}>
            {t("law.announce")}
          </Button>
        )
      }
    >
      <Loaded query={calendar}>{(data) => <Year calendar={data} />}</Loaded>
      {announcing && <AnnounceDrawer years={calendar.data?.years ?? []} onClose={() => setAnnouncing(false)} />}
    </Page>
  );
}

function Year({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useWords();
  const search = useSearch({ from: "/desk/calendar" });
  const navigate = useNavigate({ from: "/calendar" });
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const asked = search.year ?? Number(status.data?.today.slice(0, 4));
  const year = calendar.years.find((one) => one.year === asked) ?? calendar.years.at(-1);
  if (year === undefined) return null;
  return (
    <>
      <div className="filters">
        <Select
          aria-label={t("law.year")}
          className="select-wide"
          value={year.year}
          options={calendar.years.map((one) => ({ value: one.year, label: String(one.year) }))}
          onChange={(value) => void navigate({ search: { year: value }, replace: true })}
        />
        <Tag>{t(year.announced ? "law.announced" : "law.notAnnounced")}</Tag>
        <ConfidenceBadge confidence={year.confidence} />
        <span className="muted">
          {t("law.version")} <span className="number">{year.version}</span>
        </span>
        <span className="legend">
          <span className="day-key day-off" /> {t("law.off")} <span className="day-key day-make-up" /> {t("law.makeUp")}{" "}
          <span className="day-key day-weekend" /> {t("law.weekend")}
        </span>
      </div>
      <div className="year">
        {Array.from({ length: 12 }, (_, month) => month + 1).map((month) => (
          <MonthGrid key={month} year={year} month={month} today={status.data?.today} />
        ))}
      </div>
    </>
  );
}
