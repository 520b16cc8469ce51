import type { Operand } from "../../../template/index.ts";

/** The Service that requests from outside end at, and the path below which they begin. */
export interface Backend {
  readonly service: Operand<string>;
  readonly port: Operand<number>;
  readonly path: Operand<string>;
}
