import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { IContainer, ITopologySpreadConstraint } from "kubernetes-models/v1";
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import { type Infer, kubernetes, object, required, unset, validateValues } from "../../../schema/index.ts";
import { kubernetesData } from "../../../schema/kubernetes/definitions.ts";
import { kubernetesName } from "../../../schema/kubernetes/kinds.ts";
import { namedBy } from "../../../schema/kubernetes/names.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Every kind of Kubernetes' API that is an object, parts of others too. */
const all = Object.entries(kubernetesData().definitions).flatMap(([name, { type }]) =>
  type === "object" ? (namedBy(name) ?? []) : [],
);

describe("any kind of Kubernetes' API", () => {
  it("is known by name", () => {
    expect(all.length).toBeGreaterThan(500);
    for (const { apiVersion, kind } of all) expect(kubernetesName(apiVersion, kind)).toContain(kind);
    expect(kubernetesName("apps/v1", "DeploymentStrategy")).toBe("apps.v1.DeploymentStrategy");
    expect(kubernetesName("networking.k8s.io/v1", "NetworkPolicyPeer")).toBe(
      "networking.k8s.io.v1.NetworkPolicyPeer",
    );
  });

  it("has a type of its own", () => {
    const container = kubernetes("v1", "Container", required, "A container.");
    expectTypeOf<Infer<typeof container>>().toEqualTypeOf<IContainer>();
    const selector = kubernetes("meta/v1", "LabelSelector", unset, "Which pods.");
    expectTypeOf<Infer<typeof selector>>().toEqualTypeOf<
      NonNullable<ITopologySpreadConstraint["labelSelector"]> | undefined
    >();
    // No package of types has it yet.
    const device = kubernetes("resource.k8s.io/v1", "DeviceRequest", { name: "gpu" }, "A device.");
    expectTypeOf<Infer<typeof device>>().toEqualTypeOf<Readonly<Record<string, unknown>>>();
  });

  it("is closed, and judged as a whole", () => {
    const values = object(
      { strategy: kubernetes("apps/v1", "StatefulSetUpdateStrategy", {}, "How pods are replaced.") },
      "Values.",
    );
    const told = (text: string) => validateValues(values, text, "my.yaml").map(({ message }) => message);
    expect(told("strategy: {rollingUpdate: {maxUnavailable: 50%}}")).toEqual([]);
    expect(told("strategy: {rollingUpdate: {maxUnavailable: 1}}")).toEqual([]);
    expect(told("strategy: {rollingUpdat: {}}")).toEqual(['unknown key, did you mean "rollingUpdate"?']);
  });
});

describe("a kind that there is not", () => {
  it.each([
    ["v1", "Tolerations", "Kubernetes 1.34.10 has no object Tolerations in v1; did you mean Toleration?"],
    ["v1", "DeploymentStrategy", "no object DeploymentStrategy in v1; there is one in apps/v1"],
    ["v1", "Subject", "there is one in flowcontrol.apiserver.k8s.io/v1 and in rbac.authorization.k8s.io/v1"],
    ["v1", "Xyzzy", /no object Xyzzy in v1$/],
    ["v2", "Xyzzy", "no object Xyzzy in v2; its apiVersions are admissionregistration.k8s.io/v1, "],
    ["meta/v1", "Time", /no object Time in meta\/v1/],
    ["v1", "constructor", /no object constructor in v1$/],
  ])("is refused, with what was meant: %s %s", (apiVersion, kind, message) => {
    expect(() => kubernetesName(apiVersion, kind)).toThrow(message);
  });
});

describe("to the compiler", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kinds-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const compile = async (...lines: string[]) => {
    const index = JSON.stringify(relative(folder, join(root, "schema/index.ts")));
    await writeFile(
      join(folder, "a.mts"),
      [`import { type Definition, kubernetes, required } from ${index};`, ...lines].join("\n"),
    );
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: join(root, "tsconfig.json"),
        compilerOptions: { noUnusedLocals: false, typeRoots: [join(root, "node_modules/@types")] },
        include: ["a.mts"],
        exclude: [],
      }),
    );
    const { stdout } = await execa(join(root, "node_modules/.bin/tsc"), ["-p", folder], {
      cwd: folder,
      reject: false,
    });
    return stdout;
  };

  it("each of them is known, by a type that says something", async () => {
    const helper =
      "declare function known<T>(one: Definition<T> & ([T] extends [never] ? never : 0 extends 1 & T ? never : unknown)): void;";
    const uses = all.map(
      ({ apiVersion, kind }) =>
        `known(kubernetes(${JSON.stringify(apiVersion)}, ${JSON.stringify(kind)}, required, ""));`,
    );
    expect(await compile(helper, ...uses)).toBe("");
    const sayNothing = ["any", "never"].map((type) => `known({} as Definition<${type}>);`);
    expect((await compile(helper, ...sayNothing)).match(/error TS2345/g)).toHaveLength(2);
  });

  it("what is wrong is said of the argument that is wrong, by its type's name", async () => {
    expect(
      await compile(
        'kubernetes("v2", "Toleration", required, "");',
        'kubernetes("v1", "Tolerations", {}, "");',
        'kubernetes("v1", "Toleration", { operatr: "Exists" }, "");',
        'kubernetes("v1", "Toleration", { operator: "Exist" }, "");',
        'kubernetes("v1", "Container", { image: "a" }, "");',
      ),
    ).toMatchInlineSnapshot(`
      "a.mts(2,12): error TS2345: Argument of type '"v2"' is not assignable to parameter of type 'KubernetesApiVersion'.
      a.mts(3,18): error TS2345: Argument of type '"Tolerations"' is not assignable to parameter of type 'KubernetesKind<"v1">'.
      a.mts(4,34): error TS2561: Object literal may only specify known properties, but 'operatr' does not exist in type 'IToleration'. Did you mean to write 'operator'?
      a.mts(5,34): error TS2820: Type '"Exist"' is not assignable to type '"Equal" | "Exists"'. Did you mean '"Exists"'?
      a.mts(6,31): error TS2741: Property '"name"' is missing in type '{ image: string; }' but required in type 'IContainer'."
    `);
  });
});
