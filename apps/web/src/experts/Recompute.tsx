import { drawnFrom, verifyDraw } from "#evidence";
import type { ExpertDraw } from "#procedures";
import { Alert, Button } from "antd";
import { useState } from "react";
import { saveText } from "../saveReply.ts";
import { useWords } from "../words/useWords.ts";

/** Computes the draw again from its record, here in the browser, and says whether it comes to the same. */
export function Recompute({ draw, number }: { readonly draw: ExpertDraw; readonly number: string }) {
  const { t, say } = useWords();
  const [asked, setAsked] = useState(false);
  const round = draw.rounds.at(-1);
  if (round?.seed === undefined) return <p className="muted">{t("experts.notYet")}</p>;
  const faults = asked ? verifyDraw(draw.rounds) : [];
  const names = new Map(round.eligible.map(({ id, name }) => [id, name]));
  const record = JSON.stringify({ case: number, draw: draw.id, rounds: draw.rounds }, null, 2);
  return (
    <section className="recompute" aria-label={t("experts.recompute")}>
      <p className="muted">{t("experts.recomputeLead")}</p>
      <p>
        <Button type="primary" onClick={() => setAsked(true)}>
          {t("experts.recompute")}
        </Button>{" "}
        <Button onClick={() => saveText(`${number}-${draw.id}.json`, record)}>{t("experts.download")}</Button>
      </p>
      <div role="status">
        {asked && faults.length === 0 && <Alert type="success" showIcon title={t("experts.sound")} />}
        {faults.length > 0 && (
          <Alert
            type="error"
            showIcon
            title={t("experts.faults")}
            description={
              <ul>
                {faults.map((fault) => (
                  <li key={`${fault.round} ${fault.code} ${fault.en}`}>
                    {t("experts.round", { n: fault.round })} · {say(fault)}
                  </li>
                ))}
              </ul>
            }
          />
        )}
      </div>
      {asked && (
        <>
          <h4>{t("experts.order")}</h4>
          <ol className="draw-order">
            {drawnFrom(round.seed, round.entries, round.entries.length).map((id) => (
              <li key={id}>{names.get(id) ?? id}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
