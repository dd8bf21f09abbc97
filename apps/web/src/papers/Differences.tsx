import { type CaseView, type ReplyOf, routes } from "#contract";
import { Modal } from "antd";
import { Loaded } from "../ui/Loaded.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import type { PaperRow } from "./Papers.tsx";
import { shownParts } from "./shownParts.ts";

type Paragraph = ReplyOf<typeof routes.papers.differences>["paragraphs"][number];

interface Props {
  readonly view: CaseView;
  readonly row: PaperRow;
  readonly from: number;
  readonly to: number;
  readonly onClose: () => void;
}

/** What changed from one version of a paper to another: what went is struck out, what came is underlined, and both are said. */
export function Differences({ view, row, from, to, onClose }: Props) {
  const { t, say } = useWords();
  const call = { params: { id: view.id, documentId: row.id }, query: { from, to } };
  const differences = useCall(routes.papers.differences, call);
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      width={760}
      title={t("papers.compared", { name: say(row.name), from, to })}
      destroyOnHidden
    >
      <Loaded query={differences}>
        {({ paragraphs, changes }) =>
          changes === 0 ? (
            <p>{t("papers.noDifferences")}</p>
          ) : (
            <>
              <p className="muted">{t("papers.differences", { n: changes })}</p>
              <div className="differences" tabIndex={0} role="region" aria-label={t("papers.differencesText")}>
                {shownParts(paragraphs).map((part, at) =>
                  typeof part === "number" ? (
                    <p key={at} className="muted difference-gap">
                      {t("papers.unchanged", { n: part })}
                    </p>
                  ) : (
                    <Changed key={at} paragraph={part} />
                  ),
                )}
              </div>
            </>
          )
        }
      </Loaded>
    </Modal>
  );
}

function Changed({ paragraph }: { readonly paragraph: Paragraph }) {
  const { t } = useWords();
  return (
    <p className={`difference difference-${paragraph.kind}${paragraph.inTable ? " difference-cell" : ""}`}>
      {paragraph.spans.map(({ kind, text }, at) => {
        if (kind === "same") return <span key={at}>{text}</span>;
        const Tag = kind === "removed" ? "del" : "ins";
        return (
          <Tag key={at}>
            <span className="visually-hidden">{t(`papers.${kind}`)}</span>
            {text}
            <span className="visually-hidden">{t("papers.spanEnd")}</span>
          </Tag>
        );
      })}
    </p>
  );
}
