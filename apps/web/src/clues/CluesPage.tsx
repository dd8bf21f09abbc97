import { routes } from "#contract";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Modal, Select } from "antd";
import { useCallback, useEffect, useState } from "react";
import { clueProcedure, findProcedure, stageName } from "../cases/procedures.ts";
import { Empty } from "../ui/Empty.tsx";
import { Filters } from "../ui/Filters.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { SearchBox } from "../ui/SearchBox.tsx";
import { VirtualList } from "../ui/VirtualList.tsx";
import { useCall, usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ClueCard } from "./ClueCard.tsx";
import { ClueRow } from "./ClueRow.tsx";
import { type Pressed, triage } from "./triage.ts";
import { useTriageKeys } from "./useTriageKeys.ts";

/** Is this real, and why does the system think so? The inbox on the left, one clue on the right. */
export function CluesPage() {
  const { t, say } = useWords();
  const search = useSearch({ from: "/desk/clues" });
  const navigate = useNavigate({ from: "/clues" });
  const [help, setHelp] = useState(false);
  const stage = search.stage ?? findProcedure(clueProcedure)?.start ?? "all";
  const counts = useCall(routes.clues.counts, {});
  const pages = usePages(routes.clues.list, {
    query: {
      limit: 100,
      ...(stage === "all" ? {} : { stage }),
      ...(search.priority === undefined ? {} : { priority: search.priority }),
      ...(search.text === undefined ? {} : { text: search.text }),
      ...(search.markId === undefined ? {} : { markId: search.markId }),
    },
  });
  const { items, total, query } = pages;
  // A clue that was just decided leaves the list; its neighbour takes its place and the work goes on.
  const [place, setPlace] = useState(0);
  const found = items.findIndex((clue) => clue.caseId === search.clue);
  const chosen = search.clue === undefined ? -1 : found;
  useEffect(() => {
    if (found >= 0) setPlace(found);
  }, [found]);

  const narrow = useCallback(
    (change: Partial<typeof search>) =>
      void navigate({ search: (old) => ({ ...old, clue: undefined, ...change }), replace: true }),
    [navigate],
  );
  const choose = useCallback((index: number) => narrow({ clue: items[index]?.caseId }), [items, narrow]);
  const onSearch = useCallback((text: string) => narrow({ text: text === "" ? undefined : text }), [narrow]);
  const move = useCallback(
    (step: number) =>
      choose(Math.max(0, Math.min(items.length - 1, (chosen < 0 ? place - Math.max(step, 0) : chosen) + step))),
    [choose, chosen, items.length, place],
  );
  const onEnd = useCallback(() => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  }, [query]);
  const next = useCallback(() => {
    const after = items[chosen + 1] ?? items[chosen - 1];
    narrow({ clue: after?.caseId });
  }, [items, chosen, narrow]);

  const onPress = (what: Pressed) => {
    if ("help" in what) setHelp(true);
    if (!("move" in what)) return undefined;
    if (query.isPending) return "later";
    choose(0);
    return undefined;
  };
  // With a clue open its card listens; before that, j or k opens the first.
  useTriageKeys(onPress, search.clue !== undefined || help);

  const stages = [
    { value: "all", label: t("clues.anyStage") },
    ...Object.keys(findProcedure(clueProcedure)?.stages ?? {}).map((id) => ({
      value: id,
      label: `${say(stageName(clueProcedure, id))} ${counts.data?.stages[id] ?? 0}`,
    })),
  ];
  return (
    <Page
      title={t("shell.clues")}
      lead={t("clues.lead")}
      action={
        <Button className="keys-button" onClick={() => setHelp(true)}>
          {t("clues.keys")} ?
        </Button>
      }
    >
      <Filters>
        <Select
          aria-label={t("clues.stage")}
          className="select-wide"
          value={stage}
          options={stages}
          onChange={(value) => narrow({ stage: value })}
        />
        <Select
          aria-label={t("clues.priority")}
          className="select-wide"
          value={search.priority ?? 0}
          options={[
            { value: 0, label: t("clues.anyPriority") },
            ...([1, 2, 3, 4, 5] as const).map((value) => ({ value, label: t(`clues.priorities.p${value}`) })),
          ]}
          onChange={(value) => narrow({ priority: value === 0 ? undefined : value })}
        />
        <SearchBox label={t("clues.text")} value={search.text ?? ""} onSearch={onSearch} />
        <span className="muted number" role="status">
          {t("ui.total", { total })}
        </span>
      </Filters>
      {query.error !== null && <RefusalBox error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={8} />}
      {query.data !== undefined && total === 0 && search.clue === undefined && (
        <Empty title={t("clues.none")}>
          <p>{t("clues.noneHint")}</p>
        </Empty>
      )}
      {query.data !== undefined && (total > 0 || search.clue !== undefined) && (
        <div className={search.clue === undefined ? "inbox" : "inbox inbox-chosen"}>
          <div className="inbox-list">
            <VirtualList
              label={t("clues.list")}
              items={items}
              total={total}
              rowHeight={stage === "all" ? 82 : 60}
              keyOf={(clue) => clue.caseId}
              chosen={chosen}
              onChoose={choose}
              onEnd={onEnd}
            >
              {(clue) => <ClueRow clue={clue} showStage={stage === "all"} />}
            </VirtualList>
          </div>
          <div className="inbox-card">
            {search.clue === undefined ? (
              <Empty title={t("clues.choose")} />
            ) : (
              <ClueCard
                key={search.clue}
                caseId={search.clue}
                onBack={() => narrow({})}
                onMove={move}
                onDone={next}
                onHelp={() => setHelp(true)}
              />
            )}
          </div>
        </div>
      )}
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </Page>
  );
}

function KeyHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  const keys = [
    ["j", t("clues.keyNext")],
    ["k", t("clues.keyPrevious")],
    ...triage.map((one) => [one.key, t(one.word)] as const),
    ["?", t("clues.keyHelp")],
  ] as const;
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t("clues.keys")}>
      <dl className="keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
