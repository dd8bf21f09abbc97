import { type ReplyOf, routes } from "#contract";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Score } from "./Score.tsx";
import { TitleGrid } from "./TitleGrid.tsx";

type Answer = ReplyOf<typeof routes.similarity.screen>;
type Judged = NonNullable<Answer["stages"]>["judged"][number];

const fields = ["category", "brand", "price", "seller"] as const;

/** How does the system read a title, and why does it alert or not? */
export function PlaygroundPage() {
  const { t, say } = useWords();
  const [title, setTitle] = useState("");
  const [rest, setRest] = useState<Partial<Record<(typeof fields)[number], string>>>({});
  const screening = useSend(routes.similarity.screen);
  const read = (event: FormEvent) => {
    event.preventDefault();
    const stated = Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim() !== ""));
    screening.mutate({
      body: { listings: [{ id: "playground", platform: "-", title, ...stated }], all: true, explain: true },
    });
  };
  const { data, error } = screening;
  const refused = data?.refused[0];
  return (
    <Page title={t("shell.playground")} lead={t("similarity.playgroundLead")}>
      <form onSubmit={read}>
        <div className="sign-line">
          <Input
            size="large"
            className="sign-input"
            aria-label={t("similarity.title")}
            placeholder={t("similarity.titleHint")}
            value={title}
            maxLength={2000}
            allowClear
            required
            onChange={(event) => setTitle(event.target.value)}
          />
          <Button type="primary" size="large" htmlType="submit" loading={screening.isPending}>
            {t("similarity.read")}
          </Button>
        </div>
        <div className="filters">
          {fields.map((field) => (
            <Input
              key={field}
              className="owner-input"
              aria-label={t(`similarity.${field}`)}
              placeholder={t(`similarity.${field}`)}
              value={rest[field] ?? ""}
              maxLength={200}
              onChange={(event) => setRest({ ...rest, [field]: event.target.value })}
            />
          ))}
        </div>
      </form>
      {error && <RefusalBox error={error} />}
      {refused && (
        <Sheet title={t("similarity.refused")}>
          <ul className="against">
            {refused.problems.map((problem) => (
              <li key={problem.sentence.en}>{say(problem.sentence)}</li>
            ))}
          </ul>
        </Sheet>
      )}
      {data?.stages && (
        <div aria-live="polite">
          <Sheet title={t("similarity.reading")}>
            <TitleGrid stages={data.stages} nameOf={(markId) => nameOf(data, markId)} />
          </Sheet>
          {data.stages.judged.length === 0 ? (
            <Empty title={t("similarity.noNames")}>
              <p>{t("similarity.noNamesHint")}</p>
            </Empty>
          ) : (
            <Sheet title={t("similarity.judged")}>
              <p className="muted">{t("similarity.alertAt")}</p>
              <ul className="plain">
                {data.stages.judged.map((judged) => (
                  <Weighed key={judged.markId} judged={judged} name={nameOf(data, judged.markId)} />
                ))}
              </ul>
            </Sheet>
          )}
        </div>
      )}
    </Page>
  );
}

/** One mark: what was put into each pan of the balance, and where it came to rest. */
function Weighed({ judged, name }: { readonly judged: Judged; readonly name: string }) {
  const { t, say } = useWords();
  return (
    <li className="weighed">
      <h3>
        {name} <Score of={judged.score} />
        <span className={`stage-tag ${judged.alert ? "" : "stage-closed"}`}>
          {t(judged.alert ? "similarity.alert" : "similarity.noAlert")}
        </span>
      </h3>
      <ul className="plain">
        {[...judged.reasons, ...judged.against].map((reason) => (
          <li key={reason.kind + reason.sentence.en} className="pan">
            <span className={`number right ${reason.weight < 0 ? "pan-against" : "pan-for"}`}>
              {reason.weight < 0 ? "−" : "+"}
              {Math.abs(reason.weight).toFixed(2)}
            </span>
            <span>{say(reason.sentence)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function nameOf({ marks }: Answer, markId: string): string {
  return marks.find(({ id }) => id === markId)?.markText ?? markId;
}
