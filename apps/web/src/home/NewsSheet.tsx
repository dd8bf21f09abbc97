import { type Home, type News, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Tag } from "antd";
import { Empty } from "../ui/Empty.tsx";
import { Moment } from "../ui/Moment.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** What happened in my cases and complaints; what came since I last looked is marked. */
export function NewsSheet({ home }: { readonly home: Home }) {
  const { t } = useWords();
  const client = useQueryClient();
  const seen = useSend(routes.home.seen, () => client.invalidateQueries({ queryKey: keyOf(routes.home.read) }));
  const fresh = home.news.filter((one) => one.fresh);
  return (
    <Sheet
      title={t("home.news")}
      side={
        fresh.length > 0 && (
          <Button size="small" loading={seen.isPending} onClick={() => seen.mutate({})}>
            {t("home.allSeen")}
          </Button>
        )
      }
    >
      {seen.error && <RefusalBox error={seen.error} />}
      {home.news.length === 0 && <Empty title={t("home.nothingNew")} />}
      <ul className="lines">
        {home.news.slice(0, 12).map((one) => (
          <li key={`${one.at}${one.caseId ?? one.complaintId ?? ""}${one.what.en}`} className="line">
            <div className="line-main">
              <Where news={one} /> {one.fresh && <Tag className="badge badge-read">{t("home.fresh")}</Tag>}
              <div className="line-note">{one.title}</div>
            </div>
            <span className="muted">
              <Moment at={one.at} day />
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Where({ news }: { readonly news: News }) {
  const { t, say } = useWords();
  const what = say(news.what);
  const told =
    news.kind === "stage"
      ? t("home.atStage", { what })
      : news.kind === "paper"
        ? t("home.gotPaper", { what })
        : what[0]?.toUpperCase() + what.slice(1);
  if (news.complaintId !== null) {
    return (
      <Link to="/complaints/$id" params={{ id: news.complaintId }}>
        {told}
      </Link>
    );
  }
  return (
    <Link to="/cases/$id" params={{ id: news.caseId ?? "" }}>
      {told}
    </Link>
  );
}
