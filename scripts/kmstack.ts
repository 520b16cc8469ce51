#!/usr/bin/env node
/*
 * Where the command line begins. Nothing is imported before it is known that this Node.js can read it: an older one would
 * fail at the first line that it does not understand, with a message that tells nobody what to do.
 */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
  const message = `Node.js 20.19, 22.12 or newer is needed, and this is ${process.versions.node} (${process.execPath}); install a newer one from https://nodejs.org`;
  process.stderr.write(`kmstack: ${message}\n`);
  if (process.argv.indexOf("--json") > 0) {
    process.stdout.write(`${JSON.stringify({ error: { kind: "usage", message } })}\n`);
  }
  process.exitCode = 2;
} else {
  // From Node.js 22 on it keeps what it compiled, and the next start is faster.
  const { enableCompileCache } = process.getBuiltinModule("node:module") as {
    enableCompileCache?: () => unknown;
  };
  enableCompileCache?.();
  import("./main.ts").catch((error) => {
    process.stderr.write(
      `kmstack: the installation is broken: ${String(error)}; install kube-metrics-stack again\n`,
    );
    process.exitCode = 70;
  });
}
