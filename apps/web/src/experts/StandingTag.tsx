import type { ExpertRow } from "#contract";
import { type IsoDate, legalDay } from "#law";
import { standingOn, standings } from "#procedures";
import { Tag } from "antd";
import { useWords } from "../words/useWords.ts";

const colours = {
  active: "success",
  leave: "warning",
  suspended: "error",
  left: "default",
  outside: "default",
} as const;

/** Where an expert stands today, with the last day of what passes and its reason. */
export function StandingTag({ of, today }: { readonly of: ExpertRow; readonly today: string | undefined }) {
  const { t, say } = useWords();
  const standing = standingOn(of, (today ?? legalDay(new Date().toISOString())) as IsoDate);
  const { until, reason } = of.standing;
  const passing = standing === "leave" || standing === "suspended";
  return (
    <>
      <Tag color={colours[standing]}>{standing === "outside" ? t("experts.outside") : say(standings[standing])}</Tag>
      {passing && until !== undefined && (
        <span className="number muted">{t("experts.standsUntil", { on: until })}</span>
      )}
      {standing !== "active" && reason !== undefined && <div className="line-note">{reason}</div>}
    </>
  );
}
