import { type ReplyOf, routes } from "#contract";
import { addDays, type IsoDate, parseIsoDate } from "#law";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { OfficeSelect } from "../forms/OfficeSelect.tsx";
import { DayInput } from "../ui/DayInput.tsx";
import { Filters } from "../ui/Filters.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Note } from "../ui/Note.tsx";
import { Page } from "../ui/Page.tsx";
import { SaveButton } from "../ui/SaveButton.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ListView } from "./ListView.tsx";
import { mondayOf } from "./week.ts";
import { WeekView } from "./WeekView.tsx";

/** How many days the list shows, from the Monday of its week. */
const listed = 35;

/** What is heard when and where, and who sits? */
export function HearingsPage() {
  const { t, language } = useWords();
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const today = parseIsoDate(status.data?.today ?? "");
  return (
    <Page
      title={t("hearings.title")}
      lead={t("hearings.lead")}
      action={
        <SaveButton route={routes.sittings.mine} given={{ query: { lang: language } }}>
          {t("hearings.mineToCalendar")}
        </SaveButton>
      }
    >
      {today === undefined ? <Loading /> : <Calendar today={today} />}
    </Page>
  );
}

function Calendar({ today }: { readonly today: IsoDate }) {
  const { t } = useWords();
  const search = useSearch({ from: "/desk/hearings" });
  const navigate = useNavigate({ from: "/hearings" });
  const { view = "week", whose = "office", officePath } = search;
  const monday = mondayOf(parseIsoDate(search.on ?? "") ?? today);
  const until = addDays(monday, view === "week" ? 6 : listed - 1);
  const query = { from: monday, until, whose, ...(officePath !== undefined && { officePath }) };
  const found = useCall(routes.sittings.list, { query }, { every: 60_000, keep: true });
  const change = (next: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  const go = (day: IsoDate) => change({ on: day === mondayOf(today) ? undefined : day });
  return (
    <>
      <Filters>
        <Segmented<"week" | "list">
          aria-label={t("hearings.view")}
          value={view}
          options={[
            { value: "week", label: t("hearings.week") },
            { value: "list", label: t("hearings.list") },
          ]}
          onChange={(next) => change({ view: next })}
        />
        <Segmented<"office" | "mine">
          aria-label={t("hearings.whose")}
          value={whose}
          options={[
            { value: "office", label: t("hearings.office") },
            { value: "mine", label: t("hearings.mine") },
          ]}
          onChange={(next) => change({ whose: next })}
        />
        <div className="hearings-office">
          <label className="visually-hidden" htmlFor="hearings-office">
            {t("hearings.officeFilter")}
          </label>
          <OfficeSelect
            id="hearings-office"
            value={officePath}
            onChange={(path) => change({ officePath: path })}
            placeholder={t("hearings.everyOffice")}
          />
        </div>
      </Filters>
      <nav className="hearings-weeks" aria-label={t("hearings.title")}>
        <Button onClick={() => go(addDays(monday, -7))}>{t("hearings.earlier")}</Button>
        <Button onClick={() => go(mondayOf(today))} disabled={monday === mondayOf(today)}>
          {t("hearings.thisWeek")}
        </Button>
        <Button onClick={() => go(addDays(monday, 7))}>{t("hearings.later")}</Button>
        <DayInput
          label={t("hearings.goTo")}
          value={undefined}
          onChange={(day) => {
            const read = parseIsoDate(day ?? "");
            if (read !== undefined) go(mondayOf(read));
          }}
        />
        <h2 className="hearings-days number" aria-live="polite">
          {t("hearings.weekOf", { from: monday, until })}
        </h2>
      </nav>
      <Loaded query={found}>
        {(data) => <Found data={data} monday={monday} today={today} asWeek={view === "week"} />}
      </Loaded>
    </>
  );
}

interface FoundProps {
  readonly data: ReplyOf<typeof routes.sittings.list>;
  readonly monday: IsoDate;
  readonly today: IsoDate;
  readonly asWeek: boolean;
}

function Found({ data: { items, more }, monday, today, asWeek }: FoundProps) {
  const { t } = useWords();
  return (
    <>
      {asWeek ? <WeekView monday={monday} today={today} sittings={items} /> : <ListView sittings={items} />}
      {more > 0 && <Note title={t("hearings.more", { count: more })} />}
    </>
  );
}
