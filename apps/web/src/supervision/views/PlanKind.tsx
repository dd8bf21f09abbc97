import { type ReplyOf, routes } from "#contract";
import { useCall } from "../../useCall.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useWords } from "../../words/useWords.ts";
import { AreaList } from "./AreaList.tsx";
import { IndicatorTable } from "./IndicatorTable.tsx";
import { Period } from "./Period.tsx";
import { StageLine } from "./StageLine.tsx";
import "./views.css";

export type KindParts = ReplyOf<typeof routes.planKinds.one>;

/** What a plan of its kind keeps: stages of a law's revision, areas of a pilot, indicators of an evaluation. */
export function PlanKind({ planId }: { readonly planId: string }) {
  const { t } = useWords();
  const parts = useCall(routes.planKinds.one, { params: { id: planId } });
  if (parts.data?.kind === "work-plan") return null;
  return (
    <Loaded query={parts}>
      {(loaded) => (
        <>
          {(loaded.begins !== null || loaded.ends !== null) && (
            <p>
              {t("views.period")} <Period from={loaded.begins} to={loaded.ends} />
            </p>
          )}
          <Sheet title={t(`views.kindSheets.${loaded.kind}`)}>
            {loaded.kind === "legislation" && <StageLine planId={planId} parts={loaded} />}
            {loaded.kind === "pilot" && <AreaList planId={planId} parts={loaded} />}
            {loaded.kind === "evaluation" && <IndicatorTable planId={planId} parts={loaded} />}
          </Sheet>
        </>
      )}
    </Loaded>
  );
}
