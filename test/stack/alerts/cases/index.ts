import type { GroupCases } from "../case.ts";
import { filesystemCases } from "./filesystems.ts";
import { nodeCases } from "./nodes.ts";

/** The cases of all groups of alerts. */
export const all: readonly GroupCases[] = [nodeCases, filesystemCases];
