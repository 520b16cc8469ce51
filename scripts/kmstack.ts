#!/usr/bin/env node
/*
 * Where the command line begins. Nothing is imported before it is known that this Node.js can read it: an older one would
 * fail at the first line that it does not understand, with a message that tells nobody what to do.
 */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  const message = `Node.js 20.19 or newer is needed, and this is ${process.versions.node} (${process.execPath}); install a newer one from https://nodejs.org`;
  process.stderr.write(`kmstack: ${message}\n`);
  if (process.argv.indexOf("--json") > 0) {
    process.stdout.write(`${JSON.stringify({ error: { kind: "usage", message } })}\n`);
  }
  process.exitCode = 2;
} else {
  import("./main.ts").catch((error) => {
    process.stderr.write(
      `kmstack: the installation is broken: ${String(error)}; install kube-metrics-stack again\n`,
    );
    process.exitCode = 70;
  });
}
