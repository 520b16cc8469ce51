import { setTimeout as sleep } from "node:timers/promises";

/** Asks again and again, with pauses; says whether it became true in time. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  milliseconds: number,
  pause = 100,
): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    if (await holds()) return true;
    if (Date.now() > deadline) return false;
    await sleep(pause);
  }
}
