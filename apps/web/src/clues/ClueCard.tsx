import { type ReplyOf, routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Button, Tooltip } from "antd";
import { menuOf } from "../cases/menu.ts";
import { clueProcedure, findProcedure } from "../cases/procedures.ts";
import { StageTag } from "../cases/StageTag.tsx";
import { useActs } from "../cases/useActs.tsx";
import { useMe } from "../people/useMe.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { DeclarationSeen } from "./DeclarationSeen.tsx";
import { ListingSeen } from "./ListingSeen.tsx";
import { MarkTouched } from "./MarkTouched.tsx";
import { MergedDeclarations } from "./MergedDeclarations.tsx";
import { MergedListings } from "./MergedListings.tsx";
import { Priority } from "./Priority.tsx";
import { Reasons } from "./Reasons.tsx";
import { type Pressed, triage } from "./triage.ts";
import { useTriageKeys } from "./useTriageKeys.ts";

export type ClueDetail = ReplyOf<typeof routes.clues.one>;

interface Props {
  readonly caseId: string;
  readonly onBack: () => void;
  readonly onMove: (step: number) => void;
  /** The clue was decided: on to the next. */
  readonly onDone: () => void;
  readonly onHelp: () => void;
}

/** One clue laid open: the listing or the declaration as it came in, the mark, what speaks for and against, and what to do with it. */
export function ClueCard({ caseId, onBack, onMove, onDone, onHelp }: Props) {
  const { t } = useWords();
  const { me } = useMe();
  const clue = useCall(routes.clues.one, { params: { caseId } });
  const view = useCall(routes.cases.one, { params: { id: caseId } });
  const acts = useActs(view.data, onDone);
  const procedure = findProcedure(clueProcedure);
  const now = new Date().toISOString();
  const menu = view.data && me && procedure ? menuOf(view.data, procedure, me, now) : [];
  const { start } = acts;
  const onPress = (what: Pressed) => {
    if ("move" in what) onMove(what.move);
    else if ("help" in what) onHelp();
    else if (view.isPending || me === undefined) return "later";
    else if (menu.some((item) => item.enabled && item.action === what.action)) start(what.action);
    return undefined;
  };
  useTriageKeys(onPress, acts.busy);
  return (
    <>
      <Button className="only-small" onClick={onBack}>
        {t("clues.back")}
      </Button>
      <div className="triage" role="toolbar" aria-label={t("cases.whatNext")}>
        <Menu menu={menu} start={start} />
      </div>
      <Loaded query={clue}>{(data) => <Detail clue={data} />}</Loaded>
      {acts.drawer}
    </>
  );
}

function Menu({ menu, start }: { readonly menu: ReturnType<typeof menuOf>; readonly start: (action: string) => void }) {
  const { say } = useWords();
  return menu.map((item) => {
    const key = triage.find((one) => one.action === item.action)?.key;
    return (
      <Tooltip key={item.action} title={item.refusal && say(item.refusal.sentence)}>
        <Button
          type={item.weight === "main" ? "primary" : "default"}
          disabled={!item.enabled}
          {...(key === undefined ? {} : { "aria-keyshortcuts": key })}
          onClick={() => start(item.action)}
        >
          {say(item.name)} {key && <kbd>{key}</kbd>}
        </Button>
      </Tooltip>
    );
  });
}

function Detail({ clue }: { readonly clue: ClueDetail }) {
  const { t } = useWords();
  const [first, ...others] = clue.findings;
  const [declared, ...otherDeclared] = clue.declarations;
  return (
    <article className="clue" aria-label={clue.title}>
      <header className="clue-head">
        <Priority level={clue.priority} />
        <div>
          <h2>{clue.markText}</h2>
          <span className="number muted">{clue.number}</span> <StageTag procedure={clueProcedure} stage={clue.stage} />{" "}
          <span className="muted">
            {t("clues.score")} <span className="number">{Math.round(clue.score * 100)}</span>
          </span>
        </div>
      </header>
      {clue.openedCase !== null && (
        <p>
          <Link to="/cases/$id" params={{ id: clue.openedCase }}>
            {t("clues.opened")}
          </Link>
        </p>
      )}
      {first && (
        <>
          <ListingSeen listing={first.listing} spans={first.finding.spans} />
          <Reasons finding={first.finding} />
        </>
      )}
      {declared && (
        <>
          <DeclarationSeen declaration={declared.declaration} spans={declared.finding.spans} />
          <Reasons finding={declared.finding} />
        </>
      )}
      <MarkTouched markId={clue.markId} />
      {others.length > 0 && <MergedListings others={others} />}
      {otherDeclared.length > 0 && <MergedDeclarations others={otherDeclared} />}
    </article>
  );
}
