import { chmod, mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";

/* wget and timeout, as far as the chart's test uses them: not every machine has them. */
const wget = `#!${process.execPath}
const args = process.argv.slice(2);
if (args.includes("--no-check-certificate")) process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
process.removeAllListeners("warning");
const header = args.indexOf("--header");
const headers = header < 0 ? {} : { Authorization: args[header + 1].replace("Authorization: ", "") };
fetch(args.at(-1), { headers }).then(async (answer) => {
  process.stdout.write(await answer.text());
  if (!answer.ok) process.exitCode = 1;
}, ({ cause }) => {
  console.error("wget: " + cause.code);
  process.exitCode = 1;
});
`;
const timeout = '#!/bin/sh\nshift\nexec "$@"\n';

/** Writes these programs to a folder; returns an environment in which a shell finds them. */
export async function shellPrograms(folder: string): Promise<Readonly<Record<string, string>>> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries({ wget, timeout })) {
    await writeFile(join(folder, name), text);
    await chmod(join(folder, name), 0o755);
  }
  return { PATH: `${folder}${delimiter}${process.env["PATH"]}` };
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  return new Promise((resolve, reject) => {
    server.once("error", reject).once("listening", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
