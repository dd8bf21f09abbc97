import { type CaseView, routes } from "#contract";
import { type CaseEvent, ImportInput, type Procedure, sealableFields } from "#casework";
import { Button, Select } from "antd";
import { useEffect, useState } from "react";
import { may, useMe } from "../people/useMe.ts";
import { SealButton } from "../seals/SealButton.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Moment } from "../ui/Moment.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { CorrectionDrawer } from "./CorrectionDrawer.tsx";
import { EffectLine } from "./EffectLine.tsx";
import { eventName } from "./eventName.ts";
import { peopleOf } from "./peopleOf.ts";
import { ImportedCells } from "./ImportedCells.tsx";
import { ImportedMark } from "./ImportedMark.tsx";
import { InputShown } from "./InputShown.tsx";
import { papersOf } from "./surroundings.ts";
import { StageTag } from "./StageTag.tsx";

/** The docket, read page by page; each entry opens to what was filled in and what it did. */
export function Docket({ view, procedure }: { readonly view: CaseView; readonly procedure: Procedure }) {
  const { t, say } = useWords();
  const { me } = useMe();
  const [only, setOnly] = useState("all");
  const [correcting, setCorrecting] = useState<CaseEvent>();
  const { items, total, query } = usePages(routes.cases.docket, { params: { id: view.id }, query: { limit: 200 } });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  // A filter must not hide what was not read yet: while one is set, the whole docket is read.
  useEffect(() => {
    if (only !== "all" && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [only, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const kinds = [...new Set(items.map((event) => event.action))];
  const shown = only === "all" ? items : items.filter((event) => event.action === only);
  const mayCorrect = view.mayAct && may(me, "officer", "head");
  return (
    <Sheet
      title={t("cases.docket")}
      side={
        <Select
          aria-label={t("ui.filter")}
          className="select-wide"
          value={only}
          onChange={setOnly}
          options={[
            { value: "all", label: `${t("cases.allActions")} ${total}` },
            ...kinds.map((action) => ({ value: action, label: say(eventName(procedure, "", action)) })),
          ]}
        />
      }
    >
      {query.isPending && <Loading />}
      {query.error !== null && <RefusalBox error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && shown.length === 0 && <Empty title={t("cases.docketEmpty")} />}
      <ol className="docket">
        {shown.map((event) => (
          <Entry
            key={event.seq}
            event={event}
            view={view}
            procedure={procedure}
            docket={items}
            {...(mayCorrect && isAct(event) ? { onCorrect: () => setCorrecting(event) } : {})}
          />
        ))}
      </ol>
      {items.length > 0 && (
        <p className="pages">
          <span className="number muted" role="status">
            {t("ui.shown", { shown: items.length, total })}
          </span>
          {hasNextPage && (
            <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t("ui.more")}
            </Button>
          )}
        </p>
      )}
      {correcting && (
        <CorrectionDrawer
          event={correcting}
          view={view}
          procedure={procedure}
          onClose={() => setCorrecting(undefined)}
        />
      )}
    </Sheet>
  );
}

function isAct(event: CaseEvent): boolean {
  return (
    event.corrects === undefined &&
    !isTimer(event) &&
    !event.action.startsWith("paper-") &&
    !["split-off", "seal", "lift-seal"].includes(event.action)
  );
}

/** Nobody wrote it: the clock did. */
function isTimer(event: CaseEvent): boolean {
  return event.action === "remind" || event.action === "overdue";
}

/** A deputy's act names both. */
function actorName({ id, name = id, for: absent }: CaseEvent["actor"], t: ReturnType<typeof useWords>["t"]): string {
  // To a party the walls tell of no person of the office.
  if (id === "office") return t("cases.theOffice");
  return absent === undefined ? name : t("staff.actingFor", { name, for: absent.name });
}

interface EntryProps {
  readonly event: CaseEvent;
  readonly view: CaseView;
  readonly procedure: Procedure;
  /** The entries read so far: a correction among them words this one anew. */
  readonly docket: readonly CaseEvent[];
  readonly onCorrect?: () => void;
}

function Entry({ event, view, procedure, docket, onCorrect }: EntryProps) {
  const { t, say } = useWords();
  const spec = procedure.actions[event.action];
  const row = event.action === "import" ? ImportInput.safeParse(event.input).data : undefined;
  const fields = view.mayAct ? sealableFields(procedure, docket, event.seq) : [];
  return (
    <li className="entry">
      <details id={`entry-${event.seq}`}>
        <summary>
          <span className="number muted entry-seq">{event.seq}</span>
          <Moment at={event.at} />
          <span className="entry-name">{say(eventName(procedure, event.type, event.action))}</span>
          <span className="muted">{isTimer(event) ? t("cases.timer") : actorName(event.actor, t)}</span>
          <StageTag procedure={view.procedure} stage={event.stage} />
          {row && <ImportedMark row={row.row} />}
        </summary>
        <div className="entry-body">
          {event.corrects && (
            <p>
              {t("cases.corrected", { seq: event.corrects.seq })}: {event.corrects.reason} ({t("cases.approvedBy")}{" "}
              {event.corrects.approvedBy})
            </p>
          )}
          {spec && event.corrects === undefined && (
            <InputShown
              caseId={view.id}
              schema={spec.input}
              input={event.input}
              parties={view.state.parties}
              evidence={view.evidence}
              papers={papersOf(view, procedure, say)}
              people={peopleOf(view)}
              seals={view.seals}
            />
          )}
          {row && <ImportedCells row={row} fields={procedure.importing?.fields ?? {}} />}
          {event.effects.length === 0 ? (
            <p className="muted">{t("cases.noEffects")}</p>
          ) : (
            <ul className="effects">
              {event.effects.map((effect) => (
                <li key={JSON.stringify(effect)}>
                  <EffectLine
                    effect={effect}
                    procedure={procedure}
                    partyName={(id) => view.state.parties.find((party) => party.id === id)?.name}
                  />
                </li>
              ))}
            </ul>
          )}
          <p className="line-note">
            {t("cases.recorded")} <Moment at={event.recordedAt} />{" "}
            {onCorrect && (
              <Button size="small" type="link" onClick={onCorrect}>
                {t("cases.correct")}
              </Button>
            )}
            {fields.length > 0 && (
              <SealButton
                view={view}
                name={say(eventName(procedure, event.type, event.action))}
                target={{ entry: event.seq, fields }}
                label={t("seals.sealEntry")}
              />
            )}
          </p>
        </div>
      </details>
    </li>
  );
}
