import type { Trademark } from "#rights";
import type { MarkEntry } from "#similarity";

/** What the register's index keeps of a mark. */
export function markEntry(mark: Trademark): MarkEntry {
  return {
    id: mark.id,
    text: mark.markText,
    classes: mark.classNumbers,
    owner: mark.holderName,
    status: mark.status,
    filed: mark.filedOn,
    registered: mark.registeredOn,
    expires: mark.expiresOn,
  };
}
