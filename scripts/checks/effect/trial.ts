import { hash } from "node:crypto";
import type { DefinitionPath, ValuesDocument } from "../../../schema/index.ts";
import {
  type Chart,
  CheckError,
  evaluateChart,
  evaluateNotes,
  type RenderInput,
  usedElsewhere,
} from "../../../template/index.ts";
import { Documents, nothing, type Setting, startsWith } from "./documents.ts";
import { type Field, fieldsOf, switchesOf } from "./fields.ts";
import { samples } from "./samples.ts";

/** What came of trying a value. */
export type Verdict =
  | { readonly kind: "effect" }
  | { readonly kind: "none" }
  /** The chart takes nothing of what the value stands beside. */
  | { readonly kind: "refused"; readonly why: string };

/** What the chart makes is told apart by its digest: a trial keeps tens of thousands. */
type Outcome = { readonly made: string } | { readonly refused: string };

type Input = Omit<RenderInput, "values">;

/** A first installation on the cluster that the chart is made for. */
const usual: Input = {};

/** What a value may make a difference for besides: newer and older clusters, an upgrade. */
const rare: readonly Input[] = [
  ...Array.from({ length: 20 }, (_, index) => ({ kubernetesVersion: `v1.${40 - index}.0` })),
  { release: { isUpgrade: true } },
];

/** Tries a chart's values, each on its own. */
export class Trial {
  readonly documents: Documents;
  readonly fields: readonly Field[];
  readonly #chart: Chart;
  readonly #switches: DefinitionPath[];
  readonly #helps: Setting[] = [];
  /** For which values help was searched in vain, by the refusal: two of them have tried all that there is. */
  readonly #vain = new Map<string, readonly DefinitionPath[]>();
  readonly #made = new Map<string, ValuesDocument>();
  readonly #outcomes = new Map<string, Outcome>();

  constructor(chart: Chart) {
    this.#chart = chart;
    this.documents = new Documents(chart.values);
    const isUsedElsewhere = usedElsewhere(chart);
    this.fields = fieldsOf(chart.values).filter(({ path }) => !isUsedElsewhere(path));
    this.#switches = [...switchesOf(this.fields)];
  }

  /** Whether a value changes anything, or is refused, where others are as they are said to be. */
  verdict(field: Field, others: readonly Setting[]): Verdict {
    const settings = [...others, ...this.#needed(field.path, others)];
    if (this.#hasEffect(field, settings, usual)) return { kind: "effect" };
    const without = this.#outcome([...settings, { path: field.path, value: nothing }], usual);
    if ("refused" in without) return { kind: "refused", why: without.refused };
    const counts =
      this.#isShared(field, settings) || rare.some((input) => this.#hasEffect(field, settings, input));
    return { kind: counts ? "effect" : "none" };
  }

  #hasEffect({ path, definition }: Field, settings: readonly Setting[], input: Input): boolean {
    const before = this.#outcome([...settings, { path, value: nothing }], input);
    return samples(definition).some((value) => {
      const after = this.#outcome([...settings, { path, value }], input);
      if ("refused" in before) return "made" in after;
      return "refused" in after || after.made !== before.made;
    });
  }

  /** Whether a value waits for a part that is off by default. What stands beside it mostly waits for the same. */
  #isShared(field: Field, settings: readonly Setting[]): boolean {
    const found = this.#switches.findIndex((path) =>
      this.#hasEffect(field, [...settings, { path, value: true }], usual),
    );
    if (found < 0) return false;
    this.#switches.unshift(...this.#switches.splice(found, 1));
    return true;
  }

  /**
   * Another value of the same section, or of one around it, where the chart takes nothing of the section without it; or of those
   * around what the value stands beside. What has helped before is tried first, and what nothing has helped against is not searched for again.
   */
  #needed(path: DefinitionPath, settings: readonly Setting[]): readonly Setting[] {
    const alone = this.#outcome([...settings, { path, value: nothing }], usual);
    if ("made" in alone) return [];
    const isTaken = (more: Setting) =>
      !startsWith(more.path, path) &&
      "made" in this.#outcome([...settings, more, { path, value: nothing }], usual);
    const sections = [path, ...settings.map((setting) => setting.path)].flatMap(around);
    const known = this.#helps.find(
      (help) => sections.some((section) => startsWith(help.path, section)) && isTaken(help),
    );
    if (known !== undefined) return [known];
    const vain = JSON.stringify([path[0], settings, alone.refused]);
    const tried = this.#vain.get(vain) ?? [];
    if (tried.some((one) => tried.some((other) => areApart(one, other)))) return [];
    for (const section of sections) {
      for (const other of this.fields) {
        if (!startsWith(other.path, section)) continue;
        const all = samples(other.definition).map((value) => ({ path: other.path, value }));
        const found = all.find(isTaken);
        if (found !== undefined) {
          this.#helps.unshift(found);
          return [found];
        }
      }
    }
    this.#vain.set(vain, [...tried, path]);
    return [];
  }

  #outcome(settings: readonly Setting[], input: Input): Outcome {
    const values = this.#document(settings);
    const id = JSON.stringify([values, input]);
    let outcome = this.#outcomes.get(id);
    if (outcome === undefined) {
      outcome = outcomeOf(this.#chart, { ...input, values });
      this.#outcomes.set(id, outcome);
    }
    return outcome;
  }

  /** The values file of some settings; the same for each cluster that it is tried with. */
  #document(settings: readonly Setting[]): ValuesDocument {
    const id = JSON.stringify(settings.map(({ path, value }) => [path, value === nothing, value]));
    let document = this.#made.get(id);
    if (document === undefined) {
      document = this.documents.with(settings);
      this.#made.set(id, document);
    }
    return document;
  }
}

/** The sections around a path, the nearest first. */
function around(path: DefinitionPath): readonly DefinitionPath[] {
  return path.slice(1).map((_, index) => path.slice(0, path.length - 1 - index));
}

/** Whether neither is inside of the other: none helps itself. */
function areApart(one: DefinitionPath, other: DefinitionPath): boolean {
  return !startsWith(one, other) && !startsWith(other, one);
}

function outcomeOf(chart: Chart, input: RenderInput & { readonly values: ValuesDocument }): Outcome {
  try {
    const made = JSON.stringify([evaluateChart(chart, input), evaluateNotes(chart, input)]);
    return { made: hash("sha256", made) };
  } catch (error) {
    if (error instanceof CheckError) return { refused: error.message };
    throw error;
  }
}
