import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPassword } from "./demo/accounts.ts";
import { type Person, type Product, startProduct } from "../../tests/support/product.ts";
import { cameraPicture } from "../../tests/support/cameraPicture.ts";

const { cases } = routes;
const password = demoPassword;

describe("the files laid before a case", () => {
  let product: Product;
  let officer: Person;
  let id: string;

  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-11-20T10:00:00+08:00" });
    officer = await product.signIn("officer", password);
    const { items } = await officer.call(cases.list, { query: { procedure: "trademark-enforcement", limit: 50 } });
    const { me } = { me: await officer.call(routes.people.me) };
    id = items.find(({ officePath, closedAt }) => officePath === me?.office?.path && closedAt === null)?.id ?? "";
  });
  afterAll(() => product.stop());

  const add = (content: Uint8Array, name: string, query = {}) =>
    officer.upload(cases.addEvidence, { params: { id }, query }, name, content);
  const picture = (evidenceId: string, who = officer) =>
    fetch(`${product.url}/api/cases/${id}/evidence/${evidenceId}/picture`, { headers: { cookie: who.cookie } });

  it("keep what is said of them beside the time that the camera wrote, and their hash", async () => {
    const note = { caption: "货架", takenAt: "2026-03-10T09:41:00+08:00", place: "岚城演示路1号", takenBy: "李承办" };
    const row = await add(cameraPicture("2026:03:10 09:41:07", "+08:00"), "IMG_1.jpg", note);
    expect(row).toMatchObject({
      mediaType: "image/jpeg",
      caption: "货架",
      cameraAt: "2026-03-10 09:41:07+08:00",
      place: "岚城演示路1号",
      takenBy: "李承办",
    });
    const { evidence } = await officer.call(cases.one, { params: { id } });
    expect(evidence.find((file) => file.id === row.id)).toMatchObject({ caption: "货架", sha256: row.sha256 });
    expect(Date.parse(evidence.find((file) => file.id === row.id)?.takenAt ?? "")).toBe(Date.parse(note.takenAt));
  });

  it("are shown inside the page only where their bytes are a picture, whatever their name says", async () => {
    const shown = await picture((await add(cameraPicture("2026:03:10 09:41:07"), "a.jpg")).id);
    expect(shown.status).toBe(200);
    expect(shown.headers.get("content-type")).toBe("image/jpeg");
    expect(shown.headers.get("x-content-type-options")).toBe("nosniff");
    expect(shown.headers.get("content-security-policy")).toContain("sandbox");
    const disguised = await add(Buffer.from("<html><script>alert(1)</script></html>"), "b.jpg");
    expect(disguised.mediaType).not.toContain("image");
    expect((await picture(disguised.id)).status).toBe(404);
    const drawing = await add(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), "c.svg");
    expect((await picture(drawing.id)).status).toBe(404);
  });

  it("are taken in whatever a camera wrote, also where it is broken", async () => {
    const whole = cameraPicture("2026:03:10 09:41:07");
    for (const broken of [whole.subarray(0, 40), Buffer.concat([whole.subarray(0, 30), Buffer.alloc(200, 255)])]) {
      const row = await add(broken, "broken.jpg");
      expect(row.mediaType).toBe("image/jpeg");
      expect(row.cameraAt).toBeNull();
    }
    expect((await add(cameraPicture("yesterday, about nine"), "odd.jpg")).cameraAt).toBeNull();
  });

  it("cannot be seen by an office that does not see the case, nor by anybody signed out", async () => {
    const { id: evidenceId } = await add(cameraPicture("2026:03:10 09:41:07"), "a.jpg");
    const other = await product.signIn("ji-officer", password);
    expect((await picture(evidenceId, other)).status).toBe(404);
    const anybody = await fetch(`${product.url}/api/cases/${id}/evidence/${evidenceId}/picture`);
    expect(anybody.status).toBe(401);
  });

  it("refuse a day that is none", async () => {
    const refused = await officer.try(cases.addEvidence, { params: { id }, query: { takenAt: "yesterday" } });
    expect(refused.status).toBeGreaterThanOrEqual(400);
  });
});
