import type { PlanDecision, ReadPlan, SettledBody } from "#contract";
import { settled } from "#planning";
import { Button, Tag } from "antd";
import { type RefObject, useId, useRef, useState } from "react";
import { useWords } from "../words/useWords.ts";
import { ProposalForm } from "./ProposalForm.tsx";
import { useAgencies } from "./useAgencies.ts";

export type ProposedTask = ReadPlan["tasks"][number];

interface Props {
  readonly task: ProposedTask;
  readonly text: string;
  readonly decision: (PlanDecision & { readonly number: number }) | undefined;
  readonly why: readonly string[];
  /** Somebody found it in the source; the reading did not. */
  readonly added: boolean;
  /** The title of the task that this one was merged into. */
  readonly into: string | undefined;
  readonly open: boolean;
  readonly busy: boolean;
  readonly source: RefObject<HTMLDivElement | null>;
  readonly onOpen: () => void;
  /** Absent once the import is closed. */
  readonly onDecide?: (decision: PlanDecision) => void;
  /** Joins the next task to this one; absent where there is none. */
  readonly onMerge?: () => void;
  /** Takes this task out of the one that it was merged into. */
  readonly onTakeApart?: () => void;
}

/** One proposed task: what it says, who leads, who takes part, how sure that is, and what a person makes of it. */
export function Proposal(props: Props) {
  const { task, text, decision, why, added, into, open, busy, source, onOpen, onDecide, onMerge, onTakeApart } = props;
  const { t } = useWords();
  const heading = useId();
  const [editing, setEditing] = useState(false);
  const now = settled(text, task, decision);
  const state = decision?.state ?? "open";
  const title = useRef<HTMLButtonElement>(null);
  // The button pressed goes or rests while it is sent: the keyboard stays at this proposal.
  const step = (work: () => void) => () => {
    title.current?.focus({ preventScroll: true });
    work();
  };
  return (
    <li className={`proposal proposal-${state}${open ? " proposal-shown" : ""}`} data-proposal={task.number}>
      <div className="proposal-head">
        <button ref={title} type="button" id={heading} className="proposal-title" aria-pressed={open} onClick={onOpen}>
          <span className="number">{task.label ?? `${task.number}.`}</span> {now.title}
        </button>
        {added ? (
          <span className="proposal-sure muted">{t("plans.added")}</span>
        ) : (
          <Sure confidence={task.confidence} />
        )}
      </div>
      <dl className="proposal-bodies">
        <dt>{t("plans.lead1")}</dt>
        <dd>
          {now.lead === null ? <span className="due">{t("plans.noLead")}</span> : <Body body={now.lead} task={task} />}
        </dd>
        {now.participants.length > 0 && (
          <>
            <dt>{t("plans.participants")}</dt>
            <dd>
              {now.participants.map((body) => (
                <Body key={body.named} body={body} task={task} />
              ))}
              {task.open && <span className="muted">{t("plans.andOthers")}</span>}
            </dd>
          </>
        )}
        {now.due.length > 0 && (
          <>
            <dt>{t("plans.due")}</dt>
            <dd>{now.due.join(" · ")}</dd>
          </>
        )}
      </dl>
      {now.dutiesSplit && <Tag>{t("plans.dutiesSplit")}</Tag>}
      {state === "open" &&
        why.map((each) => (
          <p key={each} className="proposal-why">
            {each}
          </p>
        ))}
      {editing ? (
        <ProposalForm
          task={task}
          now={now}
          text={text}
          source={source}
          onCancel={() => setEditing(false)}
          onSave={(change) => {
            setEditing(false);
            onDecide?.(change);
          }}
        />
      ) : (
        onDecide && (
          <div className="proposal-steps" role="group" aria-labelledby={heading}>
            {state === "open" ? null : (
              <Tag color={state === "accepted" ? "green" : "default"}>
                {into === undefined ? t(`plans.states.${state}`) : t("plans.mergedInto", { title: into })}
              </Tag>
            )}
            {onTakeApart && (
              <Button size="small" loading={busy} onClick={step(onTakeApart)}>
                {t("plans.takeApart")}
              </Button>
            )}
            {state !== "accepted" && into === undefined && (
              <Button
                size="small"
                type="primary"
                loading={busy}
                onClick={step(() => onDecide({ ...kept(decision), state: "accepted" }))}
              >
                {t("plans.accept")}
              </Button>
            )}
            {into === undefined && (
              <Button
                size="small"
                onClick={() => {
                  onOpen();
                  setEditing(true);
                }}
              >
                {t("plans.correct")}
              </Button>
            )}
            {state !== "rejected" && onMerge && (
              <Button size="small" disabled={busy} onClick={step(onMerge)}>
                {t("plans.merge")}
              </Button>
            )}
            {state !== "rejected" && (
              <Button
                size="small"
                loading={busy}
                onClick={step(() => onDecide({ ...kept(decision), state: "rejected" }))}
              >
                {t("plans.reject")}
              </Button>
            )}
          </div>
        )
      )}
    </li>
  );
}

function kept(decision: Props["decision"]): Omit<PlanDecision, "state"> {
  if (decision === undefined) return {};
  const { number: _number, state: _state, ...corrections } = decision;
  return corrections;
}

/** A body, with the reason it was taken for that one of the register; one on no register stands out. */
function Body({ body, task }: { readonly body: SettledBody; readonly task: ProposedTask }) {
  const { say, t } = useWords();
  const { nameOf } = useAgencies();
  const proposed = [task.lead, ...task.participants].find((one) => one !== null && one.named === body.named);
  const reason = proposed != null && proposed.match.agency === body.agency ? say(proposed.match.reason) : undefined;
  const name = nameOf(body);
  return (
    <span className={body.agency === null ? "body body-new" : "body"} title={reason}>
      {name}
      {name !== body.named && body.agency !== null && (
        <span className="muted">{t("plans.asNamed", { named: body.named })}</span>
      )}
      {body.agency === null && <span className="body-sign">{t("plans.newSign")}</span>}
    </span>
  );
}

/** How far the form of the text settles the proposal. */
function Sure({ confidence }: { readonly confidence: number }) {
  const { t } = useWords();
  const percent = Math.round(confidence * 100);
  return (
    <span className={percent < 80 ? "proposal-sure due" : "proposal-sure muted"} title={t("plans.confidenceTitle")}>
      {t("plans.confidence", { percent })}
    </span>
  );
}
