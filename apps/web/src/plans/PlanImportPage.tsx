import { type PlanDecision, type PlanImport, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Alert, Segmented } from "antd";
import { addedTasks, settled } from "#planning";
import { useMemo, useRef, useState } from "react";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ConfirmPlan } from "./ConfirmPlan.tsx";
import { DiscardImport } from "./DiscardImport.tsx";
import { PlaceButton } from "./PlaceButton.tsx";
import { Proposal, type ProposedTask } from "./Proposal.tsx";
import { SourceText } from "./SourceText.tsx";
import { useNeighbours } from "./useNeighbours.ts";

/** Is what was read of this document right? Source and proposals side by side. */
export function PlanImportPage() {
  const { id } = useParams({ from: "/desk/plans/imports/$id" });
  const { t } = useWords();
  const one = useCall(routes.plans.oneImport, { params: { id } });
  return (
    <Page title={one.data?.title ?? t("plans.examine")} lead={one.data?.fileName}>
      <Loaded query={one}>{(read) => <Examination read={read} />}</Loaded>
    </Page>
  );
}

type Shown = "all" | "unsettled" | "open";

function Examination({ read }: { readonly read: PlanImport }) {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const source = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const [shown, setShown] = useState<Shown>("all");
  const { decide, decisions } = useDecisions(read);
  const { tasks: read1, unsettled, isPlan, reason, language } = read.proposal;
  const tasks = useMemo(
    () =>
      [...read1, ...addedTasks(read.text, read.proposal, read.decisions)].sort(
        (a, b) => a.start - b.start,
      ) as ProposedTask[],
    [read1, read.text, read.proposal, read.decisions],
  );
  const whys = useMemo(
    () =>
      new Map(
        tasks.map(({ number, start, end }) => [
          number,
          unsettled.filter((each) => start <= each.start && each.end <= end).map(({ why }) => why),
        ]),
      ),
    [tasks, unsettled],
  );
  const places = useMemo(
    () =>
      tasks
        .filter(({ number }) => decisions.get(number)?.state !== "rejected")
        .map((task) => settled(read.text, task, decisions.get(task.number))),
    [tasks, read.text, decisions],
  );
  const neighbours = useNeighbours({
    text: read.text,
    tasks,
    decisions,
    decide: (number, body) => decide.mutateAsync({ params: { id: read.id, number }, body }),
  });
  if (!isPlan) return <NoPlan read={read} reason={say(reason)} />;
  const visible = tasks.filter(
    ({ number }) =>
      shown === "all" ||
      (shown === "open" ? !decisions.has(number) : !decisions.has(number) && (whys.get(number) ?? []).length > 0),
  );
  /** What this proposal can do with its neighbour: take in the next one, or come out of the one that took it in. */
  const joining = (task: ProposedTask) => {
    if (neighbours.into.has(task.number)) return { onTakeApart: () => neighbours.takeApart(task) };
    const next = neighbours.next(task);
    return next === undefined ? {} : { onMerge: () => neighbours.merge(task, next) };
  };
  const intoTitle = (task: ProposedTask) => {
    const whole = neighbours.into.get(task.number);
    return whole && settled(read.text, whole, decisions.get(whole.number)).title;
  };
  const pick = (number: number) => {
    setActive(number);
    list.current?.querySelector(`[data-proposal="${number}"]`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <>
      {read.state !== "open" && (
        <Alert
          type="info"
          showIcon
          className="above-drop"
          title={t(`plans.importStates.${read.state}`)}
          action={
            read.planId !== null && (
              <Link to="/plans/$id" params={{ id: read.planId }}>
                {t("plans.openPlan")}
              </Link>
            )
          }
        />
      )}
      <p className="muted">
        {t("plans.read", {
          tasks: read1.length,
          decided: read.decisions.filter(({ number }) => number <= read1.length).length,
          reason: say(reason),
        })}
      </p>
      <div className="plan-bar">
        <Segmented<Shown>
          aria-label={t("plans.show")}
          value={shown}
          options={[
            { value: "all", label: t("plans.showAll", { n: tasks.length }) },
            {
              value: "unsettled",
              label: t("plans.showUnsettled", {
                n: tasks.filter(({ number }) => !decisions.has(number) && (whys.get(number) ?? []).length > 0).length,
              }),
            },
            {
              value: "open",
              label: t("plans.showOpen", { n: tasks.filter(({ number }) => !decisions.has(number)).length }),
            },
          ]}
          onChange={setShown}
        />
        {read.state === "open" && (
          <div className="plan-bar-end">
            <PlaceButton
              text={read.text}
              source={source}
              onPlace={(place) => {
                const number = Math.max(...tasks.map((one) => one.number), 0) + 1;
                neighbours.add(number, place);
                setShown("all");
                setActive(number);
              }}
            >
              {t("plans.addTask")}
            </PlaceButton>
            <DiscardImport id={read.id} />
            <ConfirmPlan
              read={read}
              open={tasks.filter(({ number }) => !decisions.has(number)).length}
              onSaved={(planId) => void navigate({ to: "/plans/$id", params: { id: planId } })}
            />
          </div>
        )}
      </div>
      {decide.error && <RefusalBox error={decide.error} />}
      <div className="plan-sides">
        <SourceText text={read.text} language={language} tasks={places} active={active} here={source} onPick={pick} />
        <ol ref={list} className="proposals" aria-label={t("plans.proposals")}>
          {visible.map((task) => (
            <Proposal
              key={task.number}
              task={task}
              text={read.text}
              decision={decisions.get(task.number)}
              added={task.number > read1.length}
              into={intoTitle(task)}
              why={(whys.get(task.number) ?? []).map(say)}
              open={active === task.number}
              busy={decide.isPending && decide.variables.params.number === task.number}
              source={source}
              onOpen={() => setActive(task.number)}
              {...(read.state === "open" && {
                onDecide: (decision: PlanDecision) =>
                  decide.mutate({ params: { id: read.id, number: task.number }, body: decision }),
                ...joining(task),
              })}
            />
          ))}
        </ol>
      </div>
    </>
  );
}

/** What was decided so far; a decision is on the screen as soon as it is saved. */
function useDecisions(read: PlanImport) {
  const client = useQueryClient();
  const decisions = useMemo(() => new Map(read.decisions.map((one) => [one.number, one])), [read.decisions]);
  const decide = useSend(routes.plans.decide, (saved) => {
    client.setQueryData<PlanImport>(keyOf(routes.plans.oneImport, { params: { id: read.id } }), (before) =>
      before === undefined
        ? before
        : { ...before, decisions: [...before.decisions.filter(({ number }) => number !== saved.number), saved] },
    );
  });
  return { decide, decisions };
}

function NoPlan({ read, reason }: { readonly read: PlanImport; readonly reason: string }) {
  const { t } = useWords();
  const here = useRef<HTMLDivElement>(null);
  return (
    <>
      <Alert
        type="warning"
        showIcon
        className="above-drop"
        title={t("plans.noPlan")}
        description={reason}
        action={read.state === "open" && <DiscardImport id={read.id} />}
      />
      <SourceText
        text={read.text}
        language={read.proposal.language}
        tasks={[]}
        active={null}
        here={here}
        onPick={() => undefined}
      />
    </>
  );
}
