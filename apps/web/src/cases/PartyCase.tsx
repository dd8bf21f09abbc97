import type { CaseView } from "#contract";
import type { Procedure } from "#casework";
import { Button } from "antd";
import { CaseSittings } from "../hearings/CaseSittings.tsx";
import { PartyDraws } from "../experts/PartyDraws.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { Evidence } from "./CaseFiles.tsx";
import { CaseStrip } from "./CaseStrip.tsx";
import { ClockTimeline } from "./ClockTimeline.tsx";
import { ComplaintNotes } from "./ComplaintNotes.tsx";
import { DeadlineCard } from "./DeadlineCard.tsx";
import { Docket } from "./Docket.tsx";
import type { menuOf } from "./menu.ts";
import { PartyPapers } from "./PartyPapers.tsx";
import { procedureName, stageName } from "./procedures.ts";
import type { useActs } from "./useActs.tsx";

/** The stages that the case came to, the latest first. */
function Progress({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  const stages = (view.progress ?? []).toReversed();
  return (
    <Sheet title={t("cases.progress")}>
      <ol className="progress">
        {stages.map(({ at, stage }, index) => (
          <li key={at + stage} {...(index === 0 ? { "aria-current": "step" as const } : {})}>
            <span className="progress-stage">{say(stageName(view.procedure, stage))}</span>
            <span className="muted">
              <Moment at={at} day />
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

interface Props {
  readonly view: CaseView;
  readonly procedure: Procedure | undefined;
  readonly menu: ReturnType<typeof menuOf>;
  readonly acts: ReturnType<typeof useActs>;
  readonly today: string | undefined;
}

/** A case as its party follows it: where it stands, what runs for me, the papers for me, what I laid down and may do. */
export function PartyCase({ view, procedure, menu, acts, today }: Props) {
  const { t, say } = useWords();
  // Only its own parts of the case are told to a party: whatever runs for somebody else runs for the other side.
  const sideOf = ({ of, duty }: CaseView["deadlines"][number]) =>
    of === undefined || duty === "office" || view.state.parties.some(({ id }) => id === of)
      ? undefined
      : t("cases.otherSide");
  // A draw that waits for this party stands where it is seen.
  const awaited = menu.some(
    ({ action, enabled }) => enabled && (action === "commit-to-draw" || action === "open-secret"),
  );
  const main = menu.find((item) => item.enabled && item.weight === "main");
  const parts = view.state.parties.map(({ role }) => say(procedure?.roles[role] ?? { zh: role, en: role }));
  return (
    <Page
      title={view.title}
      lead={
        <>
          <span className="number">{view.number}</span> · {say(procedureName(view.procedure))} · {parts.join(", ")}
        </>
      }
      action={
        main && (
          <Button type="primary" onClick={() => acts.start(main.action)}>
            {say(main.name)}
          </Button>
        )
      }
    >
      <CaseStrip view={view} menu={menu} start={acts.start} today={today} />
      {procedure && <ComplaintNotes view={view} procedure={procedure} start={acts.start} />}
      <ClockTimeline deadlines={view.deadlines} today={today} partyOf={() => undefined} />
      <div className="columns">
        <div>
          {awaited && <PartyDraws view={view} start={acts.start} />}
          <PartyPapers view={view} />
          <Progress view={view} />
          {procedure && <Docket view={view} procedure={procedure} />}
        </div>
        <div>
          <Sheet title={t("cases.deadlines")} side={<span className="number muted">{view.deadlines.length}</span>}>
            {view.deadlines.length === 0 && <Empty title={t("cases.noDeadlines")} />}
            <ul className="lines">
              {view.deadlines.map((deadline) => (
                <DeadlineCard key={deadline.id} deadline={deadline} today={today} party={sideOf(deadline)} />
              ))}
            </ul>
          </Sheet>
          <CaseSittings caseId={view.id} version={view.version} />
          {!awaited && <PartyDraws view={view} start={acts.start} />}
          <Evidence view={view} />
        </div>
      </div>
      {acts.drawer}
    </Page>
  );
}
