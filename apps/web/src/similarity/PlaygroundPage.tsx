import { type ReplyOf, routes } from "#contract";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type FormEvent, useEffect, useState } from "react";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Score } from "./Score.tsx";
import { TitleGrid } from "./TitleGrid.tsx";

type Answer = ReplyOf<typeof routes.similarity.screen>;
type Judged = NonNullable<Answer["stages"]>["judged"][number];

const fields = ["category", "brand", "price", "seller"] as const;

/** How does the system read a title, and why does it alert or not? What is read stands in the page's address. */
export function PlaygroundPage() {
  const { t, say } = useWords();
  const stated = useSearch({ from: "/desk/playground" });
  const navigate = useNavigate({ from: "/playground" });
  const [typed, setTyped] = useState(stated);
  useEffect(() => setTyped(stated), [stated]);
  const { data, error, refetch, isFetching } = useCall(
    routes.similarity.screen,
    { body: { listings: [{ id: "playground", platform: "-", ...stated }], all: true, explain: true } },
    { enabled: stated.title !== undefined, keep: true },
  );
  const read = (event: FormEvent) => {
    event.preventDefault();
    const given = Object.entries(typed).filter(([, value]) => value !== undefined && value.trim() !== "");
    void navigate({ search: Object.fromEntries(given) });
  };
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
            value={typed.title ?? ""}
            maxLength={2000}
            allowClear
            required
            onChange={(event) => setTyped({ ...typed, title: event.target.value })}
          />
          <Button type="primary" size="large" htmlType="submit" loading={isFetching}>
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
              value={typed[field] ?? ""}
              maxLength={200}
              onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
            />
          ))}
        </div>
      </form>
      {error && <RefusalBox error={error} onRetry={() => void refetch()} />}
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
        <span translate="no">{name}</span> <Score of={judged.score} />
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
