import type { Infer } from "../schema/index.ts";
import type { Scope as TemplateScope } from "../template/index.ts";
import type { values } from "./values.ts";

/** The chart's values as its templates see them. */
export type Values = Infer<typeof values>;

/** What a template of this chart is given. */
export type Scope = TemplateScope<Values>;
