import { type Reply, routes } from "#contract";
import { instructionSubjects } from "#procedures";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Select } from "antd";
import { useCallback } from "react";
import { Day } from "../ui/Day.tsx";
import { Filters } from "../ui/Filters.tsx";
import { Page } from "../ui/Page.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { SearchBox } from "../ui/SearchBox.tsx";
import { usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** Has this been asked before, and what was answered? */
export function RepliesPage() {
  const { t, say } = useWords();
  const search = useSearch({ from: "/desk/replies" });
  const navigate = useNavigate({ from: "/replies" });
  const pages = usePages(routes.guidance.replies, { query: { limit: 50, ...search } });
  const narrow = useCallback(
    (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true }),
    [navigate],
  );
  const onSearch = useCallback((text: string) => narrow({ text: text === "" ? undefined : text }), [narrow]);
  return (
    <Page title={t("shell.replies")} lead={t("guidance.repliesLead")}>
      <Filters>
        <SearchBox label={t("guidance.text")} value={search.text ?? ""} onSearch={onSearch} />
        <Select
          aria-label={t("guidance.subject")}
          className="select-wide"
          value={search.subject ?? "all"}
          options={[
            { value: "all", label: t("guidance.anySubject") },
            ...Object.entries(instructionSubjects).map(([value, name]) => ({ value, label: say(name) })),
          ]}
          onChange={(value) => narrow({ subject: value === "all" ? undefined : value })}
        />
      </Filters>
      <PagedRows
        caption={t("shell.replies")}
        pages={pages}
        keyOf={(reply) => `${reply.caseId} ${reply.level}`}
        empty={t("guidance.noReplies")}
        columns={[
          { key: "question", title: t("guidance.question"), cell: (reply) => <Question of={reply} /> },
          {
            key: "reply",
            title: t("guidance.reply"),
            cell: (reply) => (
              <>
                {reply.reply}
                <span className="muted">
                  {t("guidance.basis")}: {reply.basis}
                </span>
              </>
            ),
          },
          { key: "subject", title: t("guidance.subject"), cell: (reply) => say(reply.subjectName) },
          { key: "office", title: t("guidance.office"), cell: (reply) => say(reply.officeName) },
          {
            key: "number",
            title: t("guidance.number"),
            cell: (reply) => <span className="number">{reply.number}</span>,
          },
          { key: "on", title: t("guidance.repliedOn"), cell: (reply) => <Day on={reply.repliedOn} /> },
        ]}
      />
    </Page>
  );
}

function Question({ of: { opens, caseId, question } }: { readonly of: Reply }) {
  return opens ? (
    <Link to="/cases/$id" params={{ id: caseId }}>
      {question}
    </Link>
  ) : (
    question
  );
}
