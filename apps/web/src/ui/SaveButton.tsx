import type { CallOf, Route } from "#contract";
import { Button, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { saveReply } from "../saveReply.ts";
import { useWords } from "../words/useWords.ts";
import { RefusalBox } from "./RefusalBox.tsx";

interface Props<R extends Route> {
  readonly route: R;
  readonly given: CallOf<R>;
  readonly children: ReactNode;
  /** What a screen reader says, where the text on the button is not enough. */
  readonly label?: string;
  readonly plain?: boolean;
}

/** A button that asks for a file and saves it; where the server refuses, it says why instead of saving the refusal. */
export function SaveButton<R extends Route>({ route, given, children, label, plain = false }: Props<R>) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Error>();
  const save = async () => {
    setBusy(true);
    try {
      await saveReply(route, given);
    } catch (error) {
      setFailed(error as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        {...(plain ? { type: "link" as const, className: "link-plain" } : {})}
        loading={busy}
        onClick={() => void save()}
        {...(label === undefined ? {} : { "aria-label": label })}
      >
        {children}
      </Button>
      <Modal
        open={failed !== undefined}
        title={t("prints.notMade")}
        footer={null}
        onCancel={() => setFailed(undefined)}
        destroyOnHidden
      >
        {failed && <RefusalBox error={failed} />}
      </Modal>
    </>
  );
}
