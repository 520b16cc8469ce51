import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Starts with what takes by far the longest: others run beside it, and nothing waits for it alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      Number(!moduleId.endsWith("/chart-testing.test.ts"));
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
