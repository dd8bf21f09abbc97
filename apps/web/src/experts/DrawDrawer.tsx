import type { CaseView } from "#contract";
import { type ExpertDraw, expertRoles } from "#procedures";
import { Drawer } from "antd";
import { Fields } from "../ui/Fields.tsx";
import { Day } from "../ui/Day.tsx";
import { Hash } from "../ui/Hash.tsx";
import { useWords } from "../words/useWords.ts";
import { ExpertLists, NamedReasons } from "./ExpertLists.tsx";
import { Recompute } from "./Recompute.tsx";

interface Props {
  readonly draw: ExpertDraw;
  readonly view: CaseView;
  readonly onClose: () => void;
}

/** A draw from its list to its result: who stood on it, who did not and why, and the means to compute it again. */
export function DrawDrawer({ draw, view, onClose }: Props) {
  const { t, say } = useWords();
  return (
    <Drawer
      open
      onClose={onClose}
      size="large"
      title={`${t("experts.draw", { role: say(expertRoles[draw.role]) })} · ${draw.id}`}
      destroyOnHidden
    >
      <p>{draw.question}</p>
      <Recompute draw={draw} number={view.number} />
      {draw.passedOver.length > 0 && (
        <section>
          <h3>{t("experts.passedOver")}</h3>
          <NamedReasons of={draw.passedOver} />
        </section>
      )}
      {draw.rounds.toReversed().map((round) => (
        <section key={round.round} aria-label={t("experts.round", { n: round.round })}>
          <h3>{t("experts.round", { n: round.round })}</h3>
          {round.reason !== undefined && <p>{t("experts.redrawn", { reason: round.reason })}</p>}
          <Fields
            of={[
              [t("experts.frozenOn"), <Day key="on" on={round.on} />],
              [t("experts.listHash"), <Hash key="list" value={round.listHash} />],
              [t("experts.seed"), round.seed === undefined ? t("experts.notDrawn") : <Hash value={round.seed} />],
            ]}
          />
          <ExpertLists eligible={round.eligible} excluded={round.excluded} />
        </section>
      ))}
    </Drawer>
  );
}
