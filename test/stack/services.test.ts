import { readFile } from "node:fs/promises";
import { Service } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { type Input, parseYaml, stringify, validateValues } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { render } from "./render.ts";

type ServiceValues = NonNullable<NonNullable<Input<Values>["prometheus"]>["service"]>;

const serviceOf = (service: ServiceValues) =>
  render({ prometheus: { service } }).one(Service.is, "prometheus").spec;

const faults = (service: object) =>
  validateValues(chart.values, stringify({ prometheus: { service } }), "values.yaml").map(({ path }) => path);

describe("a Service", () => {
  test("sends each connection anywhere by default, and says no more than it has to", () => {
    expect(Object.keys(serviceOf({}) ?? {}).sort()).toEqual(["ports", "selector", "type"]);
  });

  test("keeps a caller at one of two servers", async () => {
    const values = parseYaml(
      await readFile(caseFile("services/two-servers-one-view"), "utf8"),
    ) as Input<Values>;
    expect(render(values).one(Service.is, "prometheus").spec).toMatchObject({ sessionAffinity: "ClientIP" });
    expect(serviceOf({ sessionAffinity: "ClientIP", sessionAffinityTimeoutSeconds: 60 })).toMatchObject({
      sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } },
    });
    expect(() => serviceOf({ sessionAffinityTimeoutSeconds: 60 })).toThrow("sessionAffinity: ClientIP");
  });

  test("has addresses of the versions that are asked for", () => {
    expect(serviceOf({ ipFamilyPolicy: "PreferDualStack", ipFamilies: ["IPv6", "IPv4"] })).toMatchObject({
      ipFamilyPolicy: "PreferDualStack",
      ipFamilies: ["IPv6", "IPv4"],
    });
  });

  test("leads to another port of the pods", () => {
    expect(serviceOf({ targetPort: "proxy" })?.ports).toEqual([
      { name: "http", port: 9090, targetPort: "proxy" },
    ]);
  });

  test.each(["", "Proxy", "a--b", "-a", "a-", "123", "1-2", "sixteen-letters0"])(
    "has no port named %j",
    (targetPort) => {
      expect(faults({ targetPort })).toEqual(["prometheus.service.targetPort"]);
    },
  );

  test.each(["http", "a-1", "1a", "80-a", "fifteen-letters"])("may lead to a port named %j", (targetPort) => {
    expect(faults({ targetPort })).toEqual([]);
  });
});
