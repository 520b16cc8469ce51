import type { Linter } from "../../template/index.ts";
import type { CheckStep } from "./step.ts";
import { inTurns } from "./turns.ts";

/** One of a chart's own linters as a step: it looks at what the default values and each example make. */
export function linterStep({ name, what, lint }: Linter): CheckStep {
  return {
    name,
    what,
    // It knows its programs by itself.
    programs: [],
    async find({ chart }) {
      const { renderings } = await import("./rendering.ts");
      const found = await inTurns(renderings(chart), async (rendering) =>
        (await lint(rendering.objects)).map((problem) => `${rendering.name}: ${problem}`),
      );
      return found.flat();
    },
  };
}
