import { say } from "./problem.ts";

/** What is waited for that may never come, as it is somebody else's code. */
const pending = new Set<string>();

const longWaitMs = 5_000;

/**
 * Waits for code that is not this program's, and says so where that takes long. Where the process ends meanwhile,
 * because nothing is left that it could wait for, `endedWhile` tells what it was.
 *
 * @param what `chart.ts is loading`
 */
export async function waitFor<T>(what: string, code: () => Promise<T>): Promise<T> {
  pending.add(what);
  const timer = setTimeout(() => say(`${what} …`), longWaitMs).unref();
  try {
    return await code();
  } finally {
    clearTimeout(timer);
    pending.delete(what);
  }
}

/** What is being waited for. */
export function endedWhile(): readonly string[] {
  return [...pending];
}
