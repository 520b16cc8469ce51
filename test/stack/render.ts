import { ClusterRole, type IPolicyRule } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { ConfigMap } from "kubernetes-models/v1";
import type { Input } from "../../schema/index.ts";
import type { Configuration } from "../../stack/components/prometheus/configuration.ts";
import { chart } from "../../stack/index.ts";
import type { RuleGroup } from "../../stack/kit/rules/rules.ts";
import type { ScrapeConfig } from "../../stack/kit/scrape/write/configuration.ts";
import type { Values } from "../../stack/scope.ts";
import { EmbeddedYaml, evaluateChart, type RenderInput } from "../../template/index.ts";

/** What every object of a render has. */
interface Named {
  readonly metadata?: { readonly name?: string };
}

/** The objects that the chart makes of a user's values. */
export class Rendered {
  readonly objects: readonly unknown[];

  constructor(values: Input<Values>, input: Omit<RenderInput, "values">) {
    this.objects = evaluateChart(chart, { ...input, values }).map(({ object }) => object);
  }

  /** All objects of a kind, told by its guard in `kubernetes-models`. */
  all<T extends Named>(is: (object: unknown) => object is T): readonly T[] {
    return this.objects.filter(is);
  }

  /** The object of a kind whose name ends so. */
  one<T extends Named>(is: (object: unknown) => object is T, name: string): T {
    const found = this.all(is).filter(({ metadata }) => metadata?.name?.endsWith(`-${name}`));
    const [only, ...others] = found;
    if (only === undefined || others.length > 0) {
      throw new Error(`${found.length} objects are named *-${name}, among ${this.names().join(", ")}`);
    }
    return only;
  }

  /** Kind and name of every object. */
  names(): readonly string[] {
    return this.objects.map((object) => {
      const { kind, metadata } = object as { readonly kind: string } & Named;
      return `${kind}/${metadata?.name ?? ""}`;
    });
  }

  /** What prometheus.yml says. Its types are checked where it is written; here it is read back. */
  configuration(): Configuration {
    return this.#embedded("prometheus", "prometheus.yml") as Configuration;
  }

  /** What the rules file says. */
  rules(): unknown {
    return this.#embedded("rules", "rules.yml");
  }

  /** The chart's own groups of rules. */
  alertGroups(): readonly RuleGroup[] {
    const file = this.#embedded("rules", "alerts.rules.yml") as { readonly groups: readonly RuleGroup[] };
    return file.groups;
  }

  /** A job of the chart's own. */
  job(name: string): ScrapeConfig {
    const found = this.jobs().find(({ job_name }) => job_name === name);
    if (found === undefined) throw new Error(`there is no job ${name}`);
    return found;
  }

  /** All jobs. */
  jobs(): readonly ScrapeConfig[] {
    return this.configuration().scrape_configs as readonly ScrapeConfig[];
  }

  /** The rules of the ClusterRole of a component, each as `verbs resource.group`. */
  rights(component: string): readonly string[] {
    return (this.one(ClusterRole.is, component).rules ?? []).map(ruleWords);
  }

  #embedded(name: string, key: string): unknown {
    const text: unknown = this.one(ConfigMap.is, name).data?.[key];
    if (!(text instanceof EmbeddedYaml)) throw new Error(`${key} of ${name} is no YAML document`);
    return text.data;
  }
}

/** A rule of a role, as `verbs resource.group`. */
export function ruleWords(rule: IPolicyRule): string {
  const groups = rule.apiGroups?.map((group) => (group === "" ? "" : `.${group}`)) ?? [""];
  const things = [...(rule.resources ?? []), ...(rule.nonResourceURLs ?? [])];
  return `${rule.verbs.join(",")} ${things.join(",")}${groups.join(",")}`;
}

/** Renders the chart as the release `metrics` in the namespace `monitoring`. */
export function render(values: Input<Values> = {}, input: Omit<RenderInput, "values"> = {}): Rendered {
  return new Rendered(values, { release: { name: "metrics", namespace: "monitoring" }, ...input });
}
