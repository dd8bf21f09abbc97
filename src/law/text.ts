import { z } from "zod";

/** Words shown to a reader, in both languages of the product. Neither may be empty. */
export const Bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = Readonly<z.infer<typeof Bilingual>>;
