const start = performance.now();

/** Says on stderr what is going on, with the seconds since the start. */
export function progress(line: string): void {
  process.stderr.write(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${line}\n`);
}
