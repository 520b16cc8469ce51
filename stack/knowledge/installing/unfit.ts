import type { Trouble } from "../trouble.ts";

/** Something that does not fit, wherever it is seen. */
export type Unfit = Omit<Trouble, "place">;
