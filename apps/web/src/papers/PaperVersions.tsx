import { type CaseView, routes } from "#contract";
import { Button, Modal } from "antd";
import { useState } from "react";
import { addressOf } from "../call.ts";
import { Hash } from "../ui/Hash.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Differences } from "./Differences.tsx";
import type { PaperRow } from "./Papers.tsx";

interface Props {
  readonly view: CaseView;
  readonly row: PaperRow;
  readonly onClose: () => void;
}

/** Every wording the paper had: who made it, how, and the file with its hash. */
export function PaperVersions({ view, row, onClose }: Props) {
  const { t, say } = useWords();
  const [compared, setCompared] = useState<number>();
  const params = { id: view.id, documentId: row.id };
  const versions = useCall(routes.papers.versions, { params }, { staleMs: 0 });
  return (
    <Modal open onCancel={onClose} footer={null} title={`${t("papers.versions")}: ${say(row.name)}`} destroyOnHidden>
      <Loaded query={versions}>
        {({ items }) => (
          <ol className="lines">
            {items.toReversed().map(({ version, how, by, at, sha256 }) => (
              <li key={version} className="line">
                <div className="line-main">
                  <span className="number">{version}</span> {t(`papers.how.${how}`)}
                  <div className="line-note">
                    {by} · <Moment at={at} />
                  </div>
                  <Hash value={sha256} />
                </div>
                {version > 1 && (
                  <Button size="small" type="text" onClick={() => setCompared(version)}>
                    {t("papers.compare")}
                  </Button>
                )}
                <a href={addressOf(routes.papers.version, { params: { ...params, version } })} download>
                  .docx
                </a>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      {compared !== undefined && (
        <Differences view={view} row={row} from={compared - 1} to={compared} onClose={() => setCompared(undefined)} />
      )}
    </Modal>
  );
}
