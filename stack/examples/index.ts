import type { Example } from "../../template/index.ts";
import type { Values } from "../scope.ts";

export const examples: Readonly<Record<string, Example<Values>>> = {};
