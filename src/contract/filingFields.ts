import { z } from "zod";

/** The parts that every filing has, whatever it asks for. */

export const line = (max: number) => z.string().trim().max(max);

/** A text that may not be left out once something is sent. */
export const needed = (max: number, zh: string, en: string) =>
  line(max).refine((text) => text !== "", { params: { sentence: { zh, en } } });

export const Named = z.object({ name: line(200).default(""), address: line(500).default("") });

const Contact = z.object({ name: line(100).default(""), phone: line(50).default("") });

/** A filing while it is written: anything may still be missing. */
export const draftFields = {
  officePath: z.string().max(200).optional(),
  contact: Contact.default({ name: "", phone: "" }),
};

/** What is there when it is sent. */
export const completeFields = {
  officePath: z.string({ error: "missing" }).max(200),
  contact: z.object({
    name: needed(100, "请填写联系人。", "Name somebody to ask."),
    phone: needed(50, "请填写联系电话。", "Give a telephone number."),
  }),
};
