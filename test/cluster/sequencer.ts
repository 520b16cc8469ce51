import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Starts with what takes by far the longest, so that others run beside it and nothing waits for it alone at the end; what
 * needs an API server alone comes last: the first time, two of them are still being built while the cluster has all it needs.
 */
export class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  if (moduleId.endsWith("/chart-testing.test.ts")) return 0;
  return moduleId.includes("/api-server/") ? 2 : 1;
}
