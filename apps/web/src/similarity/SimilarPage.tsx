import { routes } from "#contract";
import { markStatusNames, findMarkStatus } from "#rights";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { Classes } from "../marks/Classes.tsx";
import { saveReply } from "../saveReply.ts";
import { Day } from "../ui/Day.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Fields } from "../ui/Fields.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import type { Hit } from "./alignment.ts";
import { Comparison } from "./Comparison.tsx";
import { HitList } from "./HitList.tsx";
import { Score } from "./Score.tsx";
import { type Asked, SearchForm } from "./SearchForm.tsx";
import { WhyScore } from "./WhyScore.tsx";

/** What is close to this sign, and in what way? */
export function SimilarPage() {
  const { t, language } = useWords();
  const { hit: chosenId, ...asked } = useSearch({ from: "/desk/similar" });
  const navigate = useNavigate({ from: "/similar" });
  const [failed, setFailed] = useState<Error>();
  const [saving, setSaving] = useState(false);
  const body = { ...asked, text: asked.text ?? "", limit: 50 };
  const answer = useCall(routes.similarity.search, { body }, { enabled: asked.text !== undefined, keep: true });
  const onAsk = (next: Asked) => void navigate({ search: tidy(next), replace: asked.text === undefined });
  const report = async () => {
    setSaving(true);
    setFailed(undefined);
    try {
      await saveReply(routes.similarity.report, { body: { ...body, lang: language } });
    } catch (error) {
      setFailed(error as Error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Page
      title={t("shell.similar")}
      lead={t("similarity.lead")}
      action={
        asked.text !== undefined &&
        answer.data !== undefined &&
        answer.data.hits.length > 0 && (
          <Button loading={saving} onClick={() => void report()}>
            {t("similarity.report")}
          </Button>
        )
      }
    >
      <SearchForm asked={asked} onAsk={onAsk} />
      {failed && <RefusalBox error={failed} onRetry={() => void report()} />}
      {asked.text === undefined ? (
        <Examples onAsk={onAsk} />
      ) : (
        <Loaded query={answer}>
          {({ text, hits, considered, ms, matcherVersion }) => {
            const chosen = hits.find(({ markId }) => markId === chosenId) ?? hits[0];
            return (
              <>
                <p className="muted" aria-live="polite">
                  {t("similarity.counted", { n: hits.length, marks: considered.marks, compared: considered.compared })}{" "}
                  <span className="number">{ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms</span> · {matcherVersion}
                </p>
                {chosen === undefined ? (
                  <Empty title={t("similarity.none")}>
                    <p>{t("similarity.noneHint")}</p>
                  </Empty>
                ) : (
                  <div className="similar">
                    <HitList
                      hits={hits}
                      chosen={chosen.markId}
                      onChoose={(hit) => void navigate({ search: (old) => ({ ...old, hit }), replace: true })}
                    />
                    <div className="similar-card">
                      <MarkFound hit={chosen} />
                      <Comparison text={text} hit={chosen} />
                      <WhyScore hit={chosen} />
                    </div>
                  </div>
                )}
              </>
            );
          }}
        </Loaded>
      )}
    </Page>
  );
}

function MarkFound({ hit: { score, mark, markId } }: { readonly hit: Hit }) {
  const { t, say } = useWords();
  const status = findMarkStatus(mark.status);
  return (
    <Sheet title={t("rights.markText")} side={<Score of={score} />}>
      <p className="found-mark" translate="no">
        {mark.markText}
      </p>
      <Fields
        of={[
          [
            t("rights.registrationNumber"),
            <Link key="number" to="/rights/$id" params={{ id: markId }} search={{}}>
              {mark.registrationNumber}
            </Link>,
          ],
          [t("rights.holder"), mark.holderName],
          [t("rights.status"), status === undefined ? mark.status : say(markStatusNames[status])],
          [t("rights.filedOn"), <Day key="filed" on={mark.filedOn} />],
          [t("rights.expires"), <Day key="expires" on={mark.expiresOn} />],
          [t("rights.classes"), <Classes key="classes" of={mark.classNumbers} whole />],
        ]}
      />
    </Sheet>
  );
}

/** Before the first search: what can be asked, with marks of the register to begin from. */
function Examples({ onAsk }: { readonly onAsk: (asked: Asked) => void }) {
  const { t } = useWords();
  const marks = useCall(routes.rights.marks, { query: { limit: 4 } });
  return (
    <Empty title={t("similarity.tryTitle")}>
      <p>{t("similarity.tryHint")}</p>
      <p className="examples">
        {marks.data?.items.map(({ id, markText }) => (
          <Button key={id} translate="no" onClick={() => onAsk({ text: markText })}>
            {markText}
          </Button>
        ))}
      </p>
    </Empty>
  );
}

/** Leaves out what is not asked, so that the address stays short. */
function tidy(asked: Asked): Record<string, never> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Record<string, never>;
}
