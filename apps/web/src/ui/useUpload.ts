import type { ReplyOf, Route } from "#contract";
import { useState } from "react";
import { upload } from "../call.ts";

/** Sends a file through an upload route: how far it is, why it failed, and what to do when it is there. */
export function useUpload<R extends Route>(route: R, parts: object, done: (reply: ReplyOf<R>) => unknown) {
  const [progress, setProgress] = useState<number>();
  const [error, setError] = useState<Error>();
  const send = (file: File) => {
    setError(undefined);
    setProgress(0);
    upload(route, parts, file, setProgress)
      .then(done)
      .catch((fault: unknown) => setError(fault instanceof Error ? fault : new Error(String(fault))))
      .finally(() => setProgress(undefined));
  };
  return { send, progress, error };
}
