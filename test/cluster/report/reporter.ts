import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Reporter, TestCase, TestModule, Vitest } from "vitest/node";
import { all, thoroughTag, withoutThorough } from "../tiers.ts";
import { notRun, type Ran, scenariosOf, tableOf } from "./scenarios.ts";

/** The kind of annotation by which a test hands figures to the report: Markdown. */
export const figures = "figures";

/** Prints what came of each scenario when all have run, and writes it down where a folder is given. */
export class ScenarioReporter implements Reporter {
  readonly #folder: string | undefined;
  #leavesThorough = false;

  /** @param folder where `scenarios.md` is written; without it, the table is only printed */
  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  onInit({ config }: Vitest): void {
    this.#leavesThorough = config.tagsFilter?.includes(withoutThorough) ?? false;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    // A file that could not be read has no tests that could fail.
    const broken = modules
      .filter((module) => module.errors().length > 0)
      .map(
        (module): Ran => ({
          name: module.relativeModuleId,
          state: "failed",
          reason: module.errors()[0]?.message ?? "",
        }),
      );
    const ran = [...broken, ...tests.map((test) => this.#ran(test))];
    const left = notRun(ran, all);
    const parts = [
      tableOf(scenariosOf(ran)),
      ...(left === undefined ? [] : [left]),
      ...tests.flatMap((test) =>
        test
          .annotations()
          .filter(({ type }) => type === figures)
          .map(({ message }) => message),
      ),
    ];
    const report = `${parts.join("\n\n")}\n`;
    process.stdout.write(`\n${report}`);
    if (this.#folder === undefined) return;
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(join(this.#folder, "scenarios.md"), report);
  }

  #ran(test: TestCase): Ran {
    const result = test.result();
    const { fullName: name } = test;
    switch (result.state) {
      case "passed":
        return { name, state: "passed" };
      case "skipped":
        if (this.#leavesThorough && test.tags.includes(thoroughTag)) return { name, state: "left" };
        return { name, state: "skipped", ...(result.note === undefined ? {} : { reason: result.note }) };
      case "failed":
        // The rest, which may be pages, is in the log.
        return { name, state: "failed", reason: result.errors[0]?.message.split("\n")[0] ?? "" };
      case "pending":
        return { name, state: "failed", reason: "did not end" };
    }
  }
}
