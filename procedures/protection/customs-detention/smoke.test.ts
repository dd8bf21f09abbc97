import { expect, it } from "vitest";
import { customsCase } from "../../testing/customsCase.ts";
it("walks", () => expect(customsCase("closed").state.stage).toBe("closed"));
