import { type CaseView, routes } from "#contract";
import { type AvailableAction, type CaseState, type Procedure } from "#casework";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { Button, Tag } from "antd";
import { DrawsSheet } from "../experts/DrawsSheet.tsx";
import { MediationSheet } from "../disputes/MediationSheet.tsx";
import { NoticeLines } from "../disputes/NoticeLines.tsx";
import { CaseSittings } from "../hearings/CaseSittings.tsx";
import { GoodsSheet } from "../goods/GoodsSheet.tsx";
import { may, useMe } from "../people/useMe.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Seals } from "../seals/Seals.tsx";
import { useCall, usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Accounts } from "./Accounts.tsx";
import { Addressed } from "./Addressed.tsx";
import { CaseManage } from "./CaseManage.tsx";
import { ComplaintSheet } from "./ComplaintSheet.tsx";
import { CaseStrip } from "./CaseStrip.tsx";
import { ClockTimeline } from "./ClockTimeline.tsx";
import { type Deadline, DeadlineCard } from "./DeadlineCard.tsx";
import { Docket } from "./Docket.tsx";
import { Evidence } from "./CaseFiles.tsx";
import { Papers } from "../papers/Papers.tsx";
import { Officers, officersNamed } from "./Officers.tsx";
import { ImportedFacts } from "./ImportedFacts.tsx";
import { menuOf, stateOf } from "./menu.ts";
import { PrintBundle } from "./PrintBundle.tsx";
import { PrintLists } from "./PrintLists.tsx";
import { InviteParty } from "./InviteParty.tsx";
import { PartyCase } from "./PartyCase.tsx";
import { findProcedure, procedureName } from "./procedures.ts";
import { StagePicture } from "./StagePicture.tsx";
import { useActs } from "./useActs.tsx";

/** Where does it stand, what is due and why, what can I do? */
export function CasePage() {
  const { id } = useParams({ from: "/desk/cases/$id" });
  const view = useCall(routes.cases.one, { params: { id } }, { every: 60_000 });
  const { t } = useWords();
  if (view.data === undefined) {
    return (
      <Page title={t("shell.cases")}>
        <Loaded query={view}>{() => null}</Loaded>
      </Page>
    );
  }
  return <Case view={view.data} />;
}

function Case({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  const { me } = useMe();
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const { act } = useSearch({ from: "/desk/cases/$id" });
  const acts = useActs(view, undefined, act);
  const procedure = findProcedure(view.procedure);
  const state = stateOf(view);
  if (me === undefined) return <Loading />;
  const menu = procedure === undefined ? [] : menuOf(view, procedure, me, new Date().toISOString());
  if (me.office === null)
    return <PartyCase view={view} procedure={procedure} menu={menu} acts={acts} today={status.data?.today} />;
  const main = menu.find((item) => item.enabled && item.weight === "main");
  return (
    <Page
      title={view.title}
      lead={
        <>
          <span className="number">{view.number}</span>
          {state.imported && (
            <span className="muted"> {t("cases.formerNumber", { number: state.imported.number })}</span>
          )}{" "}
          · {say(procedureName(view.procedure))} ·{" "}
          {officersNamed(view) ?? view.assignedTo?.name ?? t("cases.unassigned")}{" "}
          {view.sealed && <Tag>{t("cases.sealed")}</Tag>}
          {view.origin !== null && (
            <>
              {" · "}
              <Link to="/clues" search={{ clue: view.origin.caseId }}>
                {t("cases.origin", { number: view.origin.number })}
              </Link>
            </>
          )}
        </>
      }
      action={
        <>
          {me.office !== null && <PrintBundle view={view} />}
          {me.office !== null && <PrintLists view={view} />}
          <CaseManage view={view} />
          {main && (
            <Button type="primary" onClick={() => acts.start(main.action)}>
              {say(main.name)}
            </Button>
          )}
        </>
      }
    >
      <CaseStrip view={view} menu={menu} start={acts.start} today={status.data?.today} />
      {procedure && (
        <Body
          view={view}
          procedure={procedure}
          state={stateOf(view)}
          today={status.data?.today}
          menu={menu}
          start={acts.start}
        />
      )}
      {acts.drawer}
    </Page>
  );
}

interface BodyProps {
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly today: string | undefined;
  readonly menu: readonly AvailableAction[];
  readonly start: (action: string) => void;
}

function Body({ view, procedure, state, today, menu, start }: BodyProps) {
  const { t } = useWords();
  // The very question that the docket below asks: it is sent once.
  const { items } = usePages(routes.cases.docket, { params: { id: view.id }, query: { limit: 200 } });
  return (
    <>
      <StagePicture procedure={procedure} state={state} docket={items} />
      <ClockTimeline deadlines={view.deadlines} today={today} partyOf={(deadline) => partyOf(view, deadline)} />
      <div className="columns">
        <div>
          <GoodsSheet view={view} />
          <NoticeLines view={view} />
          <Docket view={view} procedure={procedure} />
        </div>
        <div>
          <Sheet title={t("cases.deadlines")} side={<span className="number muted">{view.deadlines.length}</span>}>
            {view.deadlines.length === 0 && <Empty title={t("cases.noDeadlines")} />}
            <ul className="lines">
              {view.deadlines.toSorted(runningFirst).map((deadline) => (
                <DeadlineCard
                  key={deadline.id}
                  deadline={deadline}
                  today={today}
                  party={partyOf(view, deadline)}
                  imported={importedRow(state, deadline)}
                />
              ))}
            </ul>
          </Sheet>
          <CaseSittings caseId={view.id} version={view.version} />
          <Accounts view={view} today={today} />
          <ComplaintSheet view={view} state={state} />
          <ImportedFacts state={state} procedure={procedure} />
          <MediationSheet view={view} />
          <DrawsSheet view={view} menu={menu} start={start} />
          {"assign-officers" in procedure.actions && <Officers view={view} />}
          <Papers view={view} procedure={procedure} />
          <Evidence view={view} />
          <Seals view={view} />
          <Parties view={view} procedure={procedure} />
          <Addressed view={view} />
        </div>
      </div>
    </>
  );
}

/** Whom or what a deadline runs for: a party where the case has several of that role, a seizure by its number. */
function partyOf({ state, deadlines }: CaseView, { of, clock }: Deadline): string | undefined {
  if (of !== undefined && /^[A-Z]\d+$/.test(of)) return of;
  const party = state.parties.find(({ id }) => id === of);
  const alike = state.parties.filter(({ role }) => role === party?.role);
  // One clock may run for both sides: who is meant is said then too.
  const both = deadlines.some((each) => each.clock === clock && each.of !== of);
  return party !== undefined && (alike.length > 1 || both) ? (party.name ?? party.id) : undefined;
}

/** The row that a deadline was taken over from, if it was. */
function importedRow({ imported }: CaseState, { startedBy }: Deadline): number | undefined {
  return imported !== undefined && startedBy === imported.seq ? imported.row : undefined;
}

/** What still runs stands first, the nearest on top; what is done follows as it was begun. */
function runningFirst(a: Deadline, b: Deadline): number {
  const runs = ({ state }: Deadline) => state === "running" || state === "overdue";
  if (runs(a) !== runs(b)) return runs(a) ? -1 : 1;
  return runs(a) ? a.due.localeCompare(b.due) : 0;
}

function Parties({ view, procedure }: { readonly view: CaseView; readonly procedure: Procedure }) {
  const { t, say } = useWords();
  const { me } = useMe();
  const invites = view.officePath === me?.office?.path && may(me, "officer", "head");
  return (
    <Sheet title={t("cases.parties")}>
      {view.state.parties.length === 0 && <Empty title={t("cases.noParties")} />}
      <ul className="lines">
        {view.state.parties.map((party) => (
          <li key={party.id} className="line">
            <span className="line-main">{party.name ?? party.id}</span>
            <span className="muted">
              {say(procedure.roles[party.role] ?? { zh: party.role, en: party.role })}
              {invites && party.role !== "informer" && party.holderId === undefined && (
                <InviteParty caseId={view.id} party={party} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
