import { availableParallelism } from "node:os";

/** Does something for each of many, as many at a time as there are processors; results in the order of the items. */
export async function inTurns<T, R>(all: readonly T[], one: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = all.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await one(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}
