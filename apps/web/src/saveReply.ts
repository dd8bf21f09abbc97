import type { CallOf, Route } from "#contract";
import { callFile } from "./call.ts";

/** Asks a route whose reply is a file and hands it to the browser as a download. */
export async function saveReply<R extends Route>(route: R, given: CallOf<R>): Promise<void> {
  const { name, content } = await callFile(route, given as object);
  save(name, content);
}

/** Hands a text that the page itself has to the browser as a download. */
export function saveText(name: string, text: string): void {
  save(name, new Blob([text], { type: "application/json" }));
}

function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
