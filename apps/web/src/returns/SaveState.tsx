import type { ReturnView } from "#contract";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Moment } from "../ui/Moment.tsx";
import { useWords } from "../words/useWords.ts";

export type Saved =
  | { readonly state: "idle" }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: string }
  | { readonly state: "failed"; readonly error: Error };

/** What still stands in the way of submitting, and whether what was typed is kept. Said aloud as it changes. */
export function SaveState({ view, saved }: { readonly view: ReturnView; readonly saved: Saved }) {
  const { t } = useWords();
  const cells = (severity: "error" | "warning") =>
    new Set(view.findings.filter((one) => one.severity === severity && !one.explained).map(({ cell }) => cell)).size;
  const [errors, warnings] = [cells("error"), cells("warning")];
  return (
    <>
      <p className="form-state" role="status">
        {errors + warnings === 0 ? (
          <span className="muted">{t("returns.allGood")}</span>
        ) : (
          <>
            <span>{t("returns.toMend")}</span>
            {errors > 0 && <span className="late">{t("returns.errors", { n: errors })}</span>}
            {warnings > 0 && <span className="due">{t("returns.warnings", { n: warnings })}</span>}
          </>
        )}
        <span className="form-saved muted">
          {saved.state === "saving" && t("returns.saving")}
          {saved.state === "saved" && (
            <>
              {t("returns.saved", { at: "" })}
              <Moment at={saved.at} />
            </>
          )}
        </span>
      </p>
      {saved.state === "failed" && <RefusalBox error={saved.error} />}
    </>
  );
}
