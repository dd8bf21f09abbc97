import type { CaseView, PartyDraw } from "#contract";
import { type ExpertRole, expertRoles } from "#procedures";
import { Day } from "../ui/Day.tsx";
import { Hash } from "../ui/Hash.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { KeptSecret, OwnStep } from "./OwnStep.tsx";
import { Sides, stepOf } from "./Sides.tsx";

interface Props {
  readonly view: CaseView;
  readonly start: (action: string) => void;
}

/** What a party is told of the draws of its case, and its own part in them. */
export function PartyDraws({ view, start }: Props) {
  const { t } = useWords();
  const draws = view.draws ?? [];
  if (draws.length === 0) return null;
  return (
    <Sheet title={t("experts.draws")}>
      <p className="muted">{t("experts.toldLead")}</p>
      {draws.toReversed().map((draw) => (
        <Told key={draw.id} draw={draw} view={view} start={start} />
      ))}
    </Sheet>
  );
}

function Told({ draw, view, start }: Props & { readonly draw: PartyDraw }) {
  const { t, say } = useWords();
  const named = (side: string, own: boolean) =>
    side === "officer"
      ? t("experts.officerSide")
      : side === "head"
        ? t("experts.headSide")
        : t(own ? "experts.ownSide" : "experts.otherSide");
  const sides = draw.sides.map(({ side, own, ...done }) => ({ id: side, name: named(side, own), ...done }));
  const own = draw.sides.find((each) => each.own)?.side;
  const over = draw.drawn || draw.givenUp;
  const step = over ? undefined : stepOf(sides, own);
  const offered = (view.menu ?? []).some(({ action, enabled }) => action === step && enabled);
  return (
    <article className="draw" aria-label={t("experts.draw", { role: say(expertRoles[draw.role as ExpertRole]) })}>
      <h3>{say(expertRoles[draw.role as ExpertRole])}</h3>
      <p className="line-note">
        {t("experts.frozenOn")} <Day on={draw.on} /> · {t("experts.round", { n: draw.round })} · {t("experts.listHash")}{" "}
        <Hash value={draw.listHash} />
      </p>
      {draw.givenUp && <p>{t("experts.givenUpTold")}</p>}
      {!over && <Sides of={sides} />}
      {step !== undefined && own !== undefined && offered && (
        <OwnStep view={view} listHash={draw.listHash} side={own} step={step} start={start} />
      )}
      {!over && own !== undefined && <KeptSecret listHash={draw.listHash} side={own} />}
      <ul className="lines" aria-label={t("experts.drawn")}>
        {draw.seats.map(({ name, on, until }) => (
          <li key={name + on} className="line">
            <span className="line-main">{name}</span>
            <span className="muted">{until === undefined ? <Day on={on} /> : t("experts.gone", { on: until })}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
