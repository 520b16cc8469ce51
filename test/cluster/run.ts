/** `npm run test:cluster [-- --all] [-- ARGUMENTS]`: the scenarios, by vitest, which takes the arguments. */

import { fileURLToPath } from "node:url";
import { parseCLI, startVitest } from "vitest/node";
import { withoutThorough } from "./tiers.ts";

const config = fileURLToPath(new URL("vitest.config.ts", import.meta.url));
const args = process.argv.slice(2);
const own = "--all";

const { filter, options } = parseCLI(["vitest", "run", ...args.filter((arg) => arg !== own)]);
const tagsFilter = [...(options.tagsFilter ?? []), ...(args.includes(own) ? [] : [withoutThorough])];
const vitest = await startVitest("test", filter, { ...options, config, tagsFilter });
await vitest.exit();
