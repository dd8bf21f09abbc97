import { type ReplyOf, routes } from "#contract";
import { parseIsoDate } from "#law";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { DueIn } from "../cases/DueIn.tsx";
import { StageTag } from "../cases/StageTag.tsx";
import { clueProcedure } from "../cases/procedures.ts";
import { HomePage } from "../home/HomePage.tsx";
import { may, useMe } from "../people/useMe.ts";
import { WaitingReturns } from "../returns/WaitingReturns.tsx";
import { ConfidenceBadge } from "../ui/ConfidenceBadge.tsx";
import { Day } from "../ui/Day.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { WaitingRestatements } from "../returns/restatements/WaitingRestatements.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { groupDue } from "./groupDue.ts";

type Workbench = ReplyOf<typeof routes.cases.workbench>;

/** What must I do today, and what is late? */
export function WorkbenchPage() {
  const { me } = useMe();
  // A party has a start page of its own, no desk.
  return me?.office === null ? <HomePage /> : <Desk />;
}

function Desk() {
  const { t } = useWords();
  const { me } = useMe();
  const bench = useCall(routes.cases.workbench, {}, { every: 60_000 });
  return (
    <Page
      title={t("shell.workbench")}
      lead={
        <>
          {t("workbench.title")} · {t("workbench.date")} <Day on={bench.data?.today} />
        </>
      }
      action={
        may(me, "officer", "head") && (
          <Link to="/cases/open">
            <Button type="primary">{t("workbench.openCase")}</Button>
          </Link>
        )
      }
    >
      <Loaded query={bench}>{(data) => <Bench bench={data} />}</Loaded>
    </Page>
  );
}

function Bench({ bench }: { readonly bench: Workbench }) {
  const { t } = useWords();
  const { counts } = bench;
  return (
    <>
      <ul className="tiles">
        <Tile name={t("workbench.overdue")} count={counts.overdue} tone={counts.overdue > 0 ? "late" : ""} to="#late" />
        <Tile
          name={t("workbench.dueThisWeek")}
          count={counts.dueThisWeek}
          tone={counts.dueThisWeek > 0 ? "due" : ""}
          to="#week"
        />
        <Tile name={t("workbench.awaitingApproval")} count={counts.awaitingApproval} to="#waiting" />
        <Tile name={t("workbench.newClues")} count={counts.newClues} to="/clues" />
        <Tile name={t("workbench.open")} count={counts.open} to="/cases?open=true" />
        <AssignedTiles />
      </ul>
      <div className="columns">
        <DueList bench={bench} />
        <div>
          <WaitingRestatements />
          <WaitingReturns />
          {bench.undelivered.length > 0 && <Undelivered bench={bench} />}
          <CaseList
            id="waiting"
            title={t("workbench.waiting")}
            empty={t("workbench.nothingWaiting")}
            cases={bench.waiting}
          />
          {bench.standingIn.map(({ person, until, cases }) => (
            <CaseList
              key={person.id}
              id={`standing-in-${person.id}`}
              title={t("staff.standingIn", { name: person.name, until })}
              empty={t("staff.nothingStandingIn")}
              cases={cases}
            />
          ))}
          <CaseList
            id="recent"
            title={t("workbench.recent")}
            empty={t("workbench.nothingRecent")}
            cases={bench.recent}
          />
        </div>
      </div>
    </>
  );
}

/** Tasks of plans that this office holds, and those of them that are late. */
function AssignedTiles() {
  const { t } = useWords();
  const { list } = routes.supervision;
  const open = useCall(list, { query: { mine: "got", open: "true", limit: 1 } });
  const late = useCall(list, { query: { mine: "got", standing: "late", limit: 1 } });
  if (open.data === undefined || open.data.total === 0) return null;
  const lateCount = late.data?.total ?? 0;
  return (
    <>
      <Tile name={t("supervision.workbench")} count={open.data.total} to="/assignments" />
      {lateCount > 0 && (
        <Tile name={t("supervision.workbenchLate")} count={lateCount} tone="late" to="/assignments?standing=late" />
      )}
    </>
  );
}

interface TileProps {
  readonly name: string;
  readonly count: number;
  readonly tone?: string;
  readonly to: string;
}

function Tile({ name, count, tone = "", to }: TileProps) {
  const inside = (
    <>
      <span className={`tile-count number ${tone}`}>{count}</span>
      <span className="tile-name">{name}</span>
    </>
  );
  return (
    <li>
      {to.startsWith("#") ? (
        <a className="tile" href={to}>
          {inside}
        </a>
      ) : (
        <Link className="tile" to={to}>
          {inside}
        </Link>
      )}
    </li>
  );
}

/** Papers that came back: an officer's work until they are served in another way. */
function Undelivered({ bench }: { readonly bench: Workbench }) {
  const { t } = useWords();
  return (
    <Sheet title={t("workbench.undelivered")} side={<span className="number late">{bench.undelivered.length}</span>}>
      <ul className="lines">
        {bench.undelivered.map(({ caseId, number, title, paper, on, why }) => (
          <li key={`${caseId}${paper}${on}`} className="line">
            <div className="line-main">
              <Link to="/cases/$id" params={{ id: caseId }}>
                {paper} · {title}
              </Link>
              <div className="line-note">
                <span className="number">{number}</span> · <Day on={on} /> · {why}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function DueList({ bench }: { readonly bench: Workbench }) {
  const { t } = useWords();
  const today = parseIsoDate(bench.today);
  const groups = today === undefined ? undefined : groupDue(bench.due, (one) => one.deadline.due, today);
  const late = (duty: "office" | "party") => groups?.late.filter((one) => one.deadline.duty === duty) ?? [];
  return (
    <Sheet title={t("workbench.due")}>
      {bench.due.length === 0 && <Empty title={t("workbench.nothingDue")} />}
      {groups && (
        <>
          <DueGroup id="late" title={t("workbench.late")} tone="late" due={late("office")} today={bench.today} />
          <DueGroup id="party" title={t("workbench.partyLate")} tone="late" due={late("party")} today={bench.today} />
          <DueGroup id="today" title={t("workbench.today")} tone="due" due={groups.today} today={bench.today} />
          <DueGroup id="week" title={t("workbench.week")} tone="" due={groups.week} today={bench.today} />
          <DueGroup id="later" title={t("workbench.later")} tone="" due={groups.later} today={bench.today} />
        </>
      )}
    </Sheet>
  );
}

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly tone: string;
  readonly due: readonly Workbench["due"][number][];
  readonly today: string;
}

function DueGroup({ id, title, tone, due, today }: GroupProps) {
  const { t, say } = useWords();
  if (due.length === 0) return null;
  return (
    <section className="due-group" id={id} aria-label={title}>
      <h3 className={tone}>
        {title} <span className="number">{due.length}</span>
      </h3>
      <ul className="lines">
        {due.map((one) => (
          <li key={one.caseId + one.deadline.id} className="line">
            <div className="line-main">
              <CaseLink {...one} />
              <div className="line-note">
                <span className="number">{one.number}</span> · {say(one.deadline.name)} ·{" "}
                {t(one.deadline.duty === "party" ? "cases.dutyParty" : "cases.dutyOffice")}{" "}
                {one.deadline.confidence !== "read" && (
                  <ConfidenceBadge confidence={one.deadline.confidence} cite={one.deadline.article} />
                )}
              </div>
            </div>
            <DueIn due={one.deadline.due} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CaseListProps {
  readonly id: string;
  readonly title: string;
  readonly empty: string;
  readonly cases: Workbench["recent"];
}

function CaseList({ id, title, empty, cases }: CaseListProps) {
  return (
    <div id={id}>
      <Sheet title={title}>
        {cases.length === 0 && <Empty title={empty} />}
        <ul className="lines">
          {cases.map((one) => (
            <li key={one.id} className="line">
              <div className="line-main">
                <CaseLink caseId={one.id} title={one.title} procedure={one.procedure} />
                <div className="line-note">
                  <span className="number">{one.number}</span> <StageTag procedure={one.procedure} stage={one.stage} />
                </div>
              </div>
              <span className="muted">
                <Moment at={one.updatedAt} day />
              </span>
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
}

interface Named {
  readonly caseId: string;
  readonly title: string;
  readonly procedure: string;
}

/** A clue opens in the inbox, any other case on its page. */
function CaseLink({ caseId, title, procedure }: Named) {
  if (procedure === clueProcedure) {
    return (
      <Link to="/clues" search={{ clue: caseId }} className="line-title">
        {title}
      </Link>
    );
  }
  return (
    <Link to="/cases/$id" params={{ id: caseId }} className="line-title">
      {title}
    </Link>
  );
}
