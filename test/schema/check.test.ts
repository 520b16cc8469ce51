import { expect, it } from "vitest";
import {
  choice,
  definitionFaults,
  deprecated,
  dnsName,
  kubernetes,
  listOf,
  object,
  port,
  required,
  text,
  unset,
} from "../../schema/index.ts";
import { shop } from "./fixtures/shop.ts";
import { checkPromises } from "./random/promises.ts";

it("finds nothing in a definition that is consistent", () => {
  expect(definitionFaults(shop)).toEqual([]);
  checkPromises(shop);
});

it("finds defaults and examples that do not fit, and descriptions that are no sentence", () => {
  const definition = object(
    {
      port: port(70000, "A port."),
      names: listOf(dnsName(required, "A name."), ["a", "B"], "Names."),
      path: text(unset, "A path.", { pattern: "^/[a-z]*$", examples: ["/a", "b"] }),
      kind: choice({ a: "An option." }, "a", "A kind"),
      resources: kubernetes("v1", "ResourceRequirements", { limits: { cpu: "many" } }, "Resources."),
    },
    "Values.",
  );
  expect(definitionFaults(definition)).toEqual([
    { path: "port", message: "the default 70000 does not fit: 70000 is not a port from 1 to 65535" },
    {
      path: "names",
      message: expect.stringContaining('the default ["a","B"] does not fit: [1]: "B" is not a DNS name'),
    },
    { path: "path", message: 'the example "b" does not fit: "b" does not match ^/[a-z]*$' },
    { path: "kind", message: "the description is no sentence" },
    {
      path: "resources",
      message: expect.stringContaining('does not fit: limits.cpu: "many" is not a quantity'),
    },
  ]);
});

it("finds values that moved to nowhere, or to where nobody could follow", () => {
  const definition = object(
    {
      size: text(required, "A size."),
      old: deprecated(text(unset, "A size."), "size"),
      older: deprecated(text(unset, "A size."), "nope.x"),
    },
    "Values",
  );
  expect(definitionFaults(definition)).toEqual([
    { path: "the values", message: "the description is no sentence" },
    {
      path: "old",
      message: expect.stringMatching(/^it moved to size, which is required: .*make size unset/),
    },
    { path: "older", message: "it is said to have moved to nope.x, which is no value" },
  ]);
});
