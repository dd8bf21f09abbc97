/** A title out of what the form says already, in the language of the files; empty while it does not say enough. */
export function suggestedTitle({ respondentName, markText }: Readonly<Record<string, unknown>>): string {
  if (typeof respondentName !== "string" || respondentName.trim() === "") return "";
  if (typeof markText !== "string" || markText.trim() === "") return "";
  return `${respondentName.trim()}涉嫌侵犯“${markText.trim()}”注册商标专用权`;
}
