import type { CaseView } from "#contract";
import type { AvailableAction } from "#casework";
import { type ExpertDraw, ExpertDraws, expertRoles, drawSides, leaveReasons } from "#procedures";
import { Button, Tag } from "antd";
import { useState } from "react";
import { stateOf } from "../cases/menu.ts";
import { useMe } from "../people/useMe.ts";
import { Day } from "../ui/Day.tsx";
import { Hash } from "../ui/Hash.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { DrawDrawer } from "./DrawDrawer.tsx";
import { KeptSecret, OwnStep } from "./OwnStep.tsx";
import { Sides, stepOf } from "./Sides.tsx";

interface Props {
  readonly view: CaseView;
  readonly menu: readonly AvailableAction[];
  readonly start: (action: string) => void;
}

/** Who was drawn for the case, how far a draw is, and what is mine to do in it. */
export function DrawsSheet({ view, menu, start }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState<string>();
  const draws = ExpertDraws.safeParse(view.state.facts["expertDraws"]).data ?? [];
  const frozen = menu.find(({ action }) => action === "freeze-experts");
  if (draws.length === 0 && frozen?.enabled !== true) return null;
  const draw = draws.find(({ id }) => id === shown);
  return (
    <Sheet
      title={t("experts.draws")}
      side={
        frozen?.enabled === true && (
          <Button size="small" onClick={() => start("freeze-experts")}>
            {t("experts.newDraw")}
          </Button>
        )
      }
    >
      {draws.length === 0 && <p className="muted">{t("experts.noDraws")}</p>}
      {draws.toReversed().map((each) => (
        <Draw key={each.id} draw={each} view={view} start={start} menu={menu} onShow={() => setShown(each.id)} />
      ))}
      {draw && <DrawDrawer draw={draw} view={view} onClose={() => setShown(undefined)} />}
    </Sheet>
  );
}

function Draw({ draw, view, menu, start, onShow }: Props & { readonly draw: ExpertDraw; readonly onShow: () => void }) {
  const { t, say } = useWords();
  const { me } = useMe();
  const round = draw.rounds.at(-1);
  if (round === undefined) return null;
  const names = new Map(drawSides(stateOf(view)).map(({ id, name }) => [id, say(name)]));
  const sides = round.sides.map((id) => ({
    id,
    name: names.get(id) ?? id,
    committed: round.commitments.some(({ by }) => by === id),
    opened: round.openings.some(({ by }) => by === id),
  }));
  const over = round.drawn !== undefined || draw.givenUp !== undefined;
  const own = me?.roles.find((role) => role === "officer" || role === "head");
  const step = over ? undefined : stepOf(sides, own);
  const may = (action: string) => menu.some((item) => item.action === action && item.enabled);
  return (
    <article className="draw" aria-label={t("experts.draw", { role: say(expertRoles[draw.role]) })}>
      <h3>
        {say(expertRoles[draw.role])} <span className="muted number">{draw.id}</span>
      </h3>
      <p>{draw.question}</p>
      <p className="line-note">
        {t("experts.frozenOn")} <Day on={round.on} /> · {t("experts.round", { n: round.round })} ·{" "}
        {t("experts.eligible", { n: round.eligible.length })} · {t("experts.excluded", { n: round.excluded.length })} ·{" "}
        <Hash value={round.listHash} />
      </p>
      {draw.givenUp && <p>{t("experts.givenUp", { reason: draw.givenUp.reason })}</p>}
      {!over && <Sides of={sides} />}
      {step !== undefined && own !== undefined && may(step) && (
        <OwnStep view={view} listHash={round.listHash} side={own} step={step} start={start} />
      )}
      {!over && own !== undefined && <KeptSecret listHash={round.listHash} side={own} />}
      {draw.seats.length > 0 && <Seats draw={draw} />}
      <p className="draw-acts">
        <Button size="small" onClick={onShow}>
          {t("experts.open")}
        </Button>
      </p>
    </article>
  );
}

function Seats({ draw }: { readonly draw: ExpertDraw }) {
  const { t, say } = useWords();
  return (
    <ul className="lines" aria-label={t("experts.drawn")}>
      {draw.seats.map((seat) => (
        <li key={seat.id} className="line">
          <div className="line-main">
            {seat.name} <span className="muted number">{t("experts.place", { n: seat.place })}</span>
            {seat.until !== undefined && (
              <div className="line-note">
                {t("experts.left", { on: seat.until, why: seat.why === undefined ? "—" : say(leaveReasons[seat.why]) })}
                {seat.reason !== undefined && ` · ${seat.reason}`}
              </div>
            )}
          </div>
          {seat.until === undefined ? (
            <Tag color="success">{t("experts.serving")}</Tag>
          ) : (
            <span className="muted">
              <Day on={seat.on} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
