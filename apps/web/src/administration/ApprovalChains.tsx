import { type ReplyOf, routes } from "#contract";
import { formatMoney } from "#law";
import { Button } from "antd";
import { useState } from "react";
import { useOfficeName } from "../people/useOfficeName.ts";
import { Article } from "../ui/Article.tsx";
import { ConfidenceBadge } from "../ui/ConfidenceBadge.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { SetChain } from "./SetChain.tsx";
import { SetGate } from "./SetGate.tsx";

export type Approving = ReplyOf<typeof routes.approvals.list>["procedures"][number];
export type Paper = Approving["papers"][number];
export type GateRow = Approving["gates"][number];

/** Whose word each paper needs, in which order and from which fine on; when a review or a panel is compulsory. */
export function ApprovalChains({ maySet }: { readonly maySet: boolean }) {
  const { t, say } = useWords();
  const chains = useCall(routes.approvals.list, {});
  return (
    <>
      <p className="muted">{t("approvals.lead")}</p>
      <Loaded query={chains}>
        {({ procedures }) =>
          procedures.map((procedure) => (
            <section key={procedure.id} aria-label={say(procedure.name)}>
              <Sheet title={`${say(procedure.name)} · ${t("approvals.gates")}`}>
                <Gates procedure={procedure} maySet={maySet} />
              </Sheet>
              <Sheet title={`${say(procedure.name)} · ${t("approvals.paper")}`}>
                <Papers procedure={procedure} maySet={maySet} />
              </Sheet>
            </section>
          ))
        }
      </Loaded>
    </>
  );
}

interface PartProps {
  readonly procedure: Approving;
  readonly maySet: boolean;
}

function Papers({ procedure, maySet }: PartProps) {
  const { t, say } = useWords();
  const officeName = useSetAt();
  const [paper, setPaper] = useState<Paper>();
  return (
    <>
      <Rows
        caption={t("approvals.title")}
        rows={procedure.papers}
        keyOf={(one) => one.document}
        columns={[
          { key: "paper", title: t("approvals.paper"), cell: (one) => say(one.name) },
          {
            key: "chain",
            title: t("approvals.chain"),
            cell: (one) => <Steps procedure={procedure} chain={one.chain} />,
          },
          { key: "setAt", title: t("approvals.setAt"), cell: (one) => officeName(one.setAt) },
          ...(maySet
            ? [
                {
                  key: "set",
                  title: t("ui.actions"),
                  cell: (one: Paper) => (
                    <Button
                      size="small"
                      onClick={() => setPaper(one)}
                      aria-label={`${t("approvals.set")} ${say(one.name)}`}
                    >
                      {t("approvals.set")}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {paper && <SetChain procedure={procedure} paper={paper} onClose={() => setPaper(undefined)} />}
    </>
  );
}

function Steps({ procedure, chain }: { readonly procedure: Approving; readonly chain: Paper["chain"] }) {
  const { t, say, language } = useWords();
  if (chain.length === 0) return <span className="muted">{t("approvals.nobody")}</span>;
  return chain
    .map(({ role, fineAtLeastFen }) => {
      const named = procedure.roles.find(({ id }) => id === role)?.name;
      const name = named === undefined ? role : say(named);
      if (fineAtLeastFen === undefined) return name;
      return `${name} (${t("approvals.fineFrom", { amount: formatMoney(fineAtLeastFen, language) })})`;
    })
    .join(" → ");
}

function Gates({ procedure, maySet }: PartProps) {
  const { t } = useWords();
  const officeName = useSetAt();
  const [gate, setGate] = useState<GateRow>();
  const when = useGateText();
  return (
    <>
      <p className="muted">{t("approvals.gatesLead")}</p>
      <Rows
        caption={t("approvals.gates")}
        rows={procedure.gates}
        keyOf={(one) => one.gate}
        columns={[
          { key: "gate", title: t("approvals.gate"), cell: (one) => t(`approvals.gateNames.${gateOf(one)}`) },
          { key: "when", title: t("approvals.when"), cell: (one) => when(one.value) },
          { key: "article", title: t("ui.article"), cell: (one) => <Article cite={one.article} /> },
          {
            key: "confidence",
            title: t("approvals.confidence"),
            cell: (one) => <ConfidenceBadge confidence={one.confidence} cite={one.article} />,
          },
          { key: "setAt", title: t("approvals.setAt"), cell: (one) => officeName(one.setAt) },
          ...(maySet
            ? [
                {
                  key: "set",
                  title: t("ui.actions"),
                  cell: (one: GateRow) => (
                    <Button
                      size="small"
                      onClick={() => setGate(one)}
                      aria-label={`${t("approvals.set")} ${t(`approvals.gateNames.${gateOf(one)}`)}`}
                    >
                      {t("approvals.set")}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {gate && <SetGate procedure={procedure} gate={gate} onClose={() => setGate(undefined)} />}
    </>
  );
}

/** The two there are. */
export function gateOf({ gate }: GateRow): "legal-review" | "panel-discussion" {
  return gate === "panel-discussion" ? gate : "legal-review";
}

function useGateText(): (value: GateRow["value"]) => string {
  const { t, language } = useWords();
  return (value) =>
    value.when === "fine"
      ? t("approvals.fineFrom", { amount: formatMoney(value.fineAtLeastFen, language) })
      : t(`approvals.whens.${value.when}`);
}

function useSetAt(): (path: string | null) => string {
  const { t } = useWords();
  const officeName = useOfficeName();
  return (path) => (path === null ? t("approvals.asShipped") : officeName(path));
}
