import { Alert, Button } from "antd";
import { ProblemError } from "../call.ts";
import { useWords } from "../words/useWords.ts";
import { Article } from "./Article.tsx";
import { Moment } from "./Moment.tsx";

interface Refused {
  readonly error: Error;
  readonly onRetry?: (() => void) | undefined;
}

/** What was refused or failed: the sentence, the article it rests on, and what to do next. */
export function RefusalBox({ error, onRetry }: Refused) {
  const { t, say } = useWords();
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return (
    <Alert
      className="refusal"
      type="error"
      role="alert"
      showIcon
      title={problem === undefined ? t("ui.failed") : say(problem.sentence)}
      action={onRetry && <Button onClick={onRetry}>{t("ui.retry")}</Button>}
      description={
        problem === undefined ? (
          <code className="fault">{error.message}</code>
        ) : (
          <>
            {problem.article && (
              <p>
                {t("ui.article")} <Article cite={problem.article} />
              </p>
            )}
            <p>
              <strong>{t("ui.remedy")}</strong> {say(problem.remedy)}
            </p>
            {problem.fields && (
              <ul aria-label={t("ui.fieldsWrong")}>
                {problem.fields.map((field) => (
                  <li key={field.path + field.sentence.en}>{say(field.sentence)}</li>
                ))}
              </ul>
            )}
            {problem.between && (
              <ul aria-label={t("ui.between")}>
                {problem.between.map((entry) => (
                  <li key={entry.seq}>
                    #{entry.seq} <Moment at={entry.at} /> {entry.by}
                  </li>
                ))}
              </ul>
            )}
          </>
        )
      }
    />
  );
}
