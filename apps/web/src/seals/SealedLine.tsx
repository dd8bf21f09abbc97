import type { CaseView } from "#contract";
import { Tag } from "antd";
import { Moment } from "../ui/Moment.tsx";
import { useWords } from "../words/useWords.ts";
import { LiftSeal } from "./LiftSeal.tsx";
import { SealedValue } from "./SealedValue.tsx";
import type { SealShown } from "./useSealed.ts";

interface Props {
  readonly view: CaseView;
  readonly seal: SealShown;
}

/** What stands in the place of what is sealed: by whom, why, and who may open it. */
export function SealedLine({ view, seal }: Props) {
  const { say } = useWords();
  return (
    <li className="line sealed-line">
      <div className="line-main">
        <span className="sealed-name">{say(seal.name)}</span>
        <SealNote view={view} seal={seal} />
      </div>
    </li>
  );
}

export function SealNote({ view, seal }: Props) {
  const { t, say } = useWords();
  const names = seal.openTo.map((name) => say(name)).join(t("seals.comma"));
  return (
    <div className="sealed-note">
      <span className="paper-life sealed-tag">{t("seals.sealedBy", { name: seal.by ?? t("seals.theOffice") })}</span>{" "}
      <Moment at={seal.at} />
      <div className="line-note">
        {say(seal.ground)} <Tag className="badge badge-unverified">{t("seals.unverified")}</Tag>
        {seal.why !== "" && <> · {seal.why}</>}
        {seal.with !== null && <> · {t("seals.with", { seal: seal.with })}</>}
      </div>
      <div className="line-note">
        {t("seals.opensFor", { names })}
        {seal.opens && <> · {t("seals.openForYou")}</>}
      </div>
      {seal.lifted !== null && (
        <div className="line-note">
          {t("seals.lifted", { name: seal.lifted.by })} <Moment at={seal.lifted.at} /> · {seal.lifted.why}
        </div>
      )}
      {seal.lifted === null && (
        <div className="paper-steps">
          {seal.what === "field" && seal.opens && <SealedValue caseId={view.id} number={seal.seal} seal={seal} />}
          <LiftSeal view={view} seal={seal} />
        </div>
      )}
    </div>
  );
}
