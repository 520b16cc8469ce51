import type { Definition, Shape } from "../../schema/index.ts";
import { not } from "../operations/logic.ts";
import type { Expression, Operand, Reference } from "./expression.ts";
import { booleanShape, operation, textShape } from "./operation.ts";
import { reference } from "./reference.ts";
import { servedByNone } from "./served.ts";

/** What Helm gives every template of a chart whose values are of this type. */
export type Scope<Values> = ScopeWith<Reference<Values>>;

/**
 * The same by the type of the reference, so that TypeScript sees that a scope with more values is one with fewer:
 * a function for some of a chart's values takes the whole chart's scope.
 */
interface ScopeWith<out Values> {
  /** The chart's values: the user's, merged over the defaults. */
  readonly values: Values;
  readonly release: {
    readonly name: Expression<string>;
    readonly namespace: Expression<string>;
    readonly isInstall: Expression<boolean>;
    readonly isUpgrade: Expression<boolean>;
  };
  readonly chart: {
    readonly name: Expression<string>;
    readonly version: Expression<string>;
    readonly appVersion: Expression<string>;
    /** False where the chart is part of another one, by its own name or by an alias. */
    readonly isRoot: Expression<boolean>;
  };
  readonly capabilities: {
    /** The cluster's version, such as `v1.34.1+k3s1`. */
    readonly kubernetesVersion: Expression<string>;
    /**
     * True where the API server serves the group and version, such as `monitoring.coreos.com/v1`. Where Helm asks none, it
     * takes what it has of Kubernetes' own for served, `policy/v1` and `policy/v1beta1` alike: of those ask by `isAtLeast`.
     */
    readonly hasApi: (apiVersion: Operand<string>) => Expression<boolean>;
    /**
     * True where it is a cluster that says what it serves, and false where Helm asks none, as `helm template`: then what
     * `hasApi` does not know may be there still.
     */
    readonly clusterIsAsked: Expression<boolean>;
  };
  /**
   * The text of a file that the chart carries along.
   *
   * @param path from the chart's folder, one of the chart definition's `files`
   * @throws {Error} where the chart has no such file
   */
  readonly file: (path: string) => Expression<string>;
}

const word: Shape = { kind: "text", word: true };

/** Files that a chart carries along besides its templates: their texts by path from its folder. */
export type EmbeddedFiles = Readonly<Record<string, string>>;

/**
 * The scope of a chart's templates.
 *
 * @example
 * pathOf(scopeOf(values).values.affinity.nodeAffinity)
 */
export function scopeOf<Values>(values: Definition<Values>, files: EmbeddedFiles = {}): Scope<Values> {
  const top = <T>(path: readonly string[], shape: Shape) => reference<T>({ kind: "top" }, path, shape);
  const served = top<readonly string[]>(["Capabilities", "APIVersions"], { kind: "anything" });
  return {
    values: top<Values>(["Values"], values.shape),
    release: {
      name: top<string>(["Release", "Name"], word),
      namespace: top<string>(["Release", "Namespace"], word),
      isInstall: top<boolean>(["Release", "IsInstall"], booleanShape),
      isUpgrade: top<boolean>(["Release", "IsUpgrade"], booleanShape),
    },
    chart: {
      name: top<string>(["Chart", "Name"], word),
      version: top<string>(["Chart", "Version"], word),
      appVersion: top<string>(["Chart", "AppVersion"], { kind: "text" }),
      isRoot: top<boolean>(["Chart", "IsRoot"], booleanShape),
    },
    capabilities: {
      kubernetesVersion: top<string>(["Capabilities", "KubeVersion", "Version"], word),
      hasApi: (apiVersion) => hasApi(served, apiVersion),
      clusterIsAsked: not(hasApi(served, servedByNone)),
    },
    file: (path) => {
      if (Object.hasOwn(files, path)) return fileText(top(["Files"], { kind: "anything" }), path);
      throw new Error(`the chart has no file ${path}; add it to the chart definition's \`files\``);
    },
  };
}

const fileText = operation<[EmbeddedFiles, string], string>({
  print: (files, path) => `${files}.Get ${path}`,
  evaluate: (files, path) => files[path] ?? "",
  shape: textShape,
  neverFails: true,
});

const hasApi = operation<[readonly string[], string], boolean>({
  print: (versions, apiVersion) => `${versions}.Has ${apiVersion}`,
  evaluate: (versions, apiVersion) => versions.includes(apiVersion),
  shape: booleanShape,
  neverFails: true,
});

/** What Helm gives every template, for one render. Names of fields are Helm's. */
export interface Environment {
  readonly Values: unknown;
  readonly Release: {
    readonly Name: string;
    readonly Namespace: string;
    readonly IsInstall: boolean;
    readonly IsUpgrade: boolean;
  };
  readonly Chart: {
    readonly Name: string;
    readonly Version: string;
    readonly AppVersion: string;
    readonly IsRoot: boolean;
  };
  readonly Capabilities: {
    readonly KubeVersion: { readonly Version: string };
    readonly APIVersions: readonly string[];
  };
  readonly Files: EmbeddedFiles;
}
