/** "甲诉乙侵犯“…”专利权纠纷案" out of the form of the request; empty while it does not say enough. */
export function titleOfDispute(input: Readonly<Record<string, unknown>>): string {
  const [asker, other, patent] = ["requesterName", "respondentName", "patentTitle"].map((field) => {
    const value = input[field];
    return typeof value === "string" ? value.trim() : "";
  });
  return asker && other && patent ? `${asker}诉${other}侵犯“${patent}”专利权纠纷案` : "";
}
