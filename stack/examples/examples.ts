import type { Example } from "../../template/index.ts";
import type { Values } from "../scope.ts";

/** Values files by name, each with what it shows. */
export type Examples = Readonly<Record<string, Example<Values>>>;
