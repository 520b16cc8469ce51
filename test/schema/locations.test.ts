import { readFile } from "node:fs/promises";
import { isIP } from "node:net";
import { posix } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absolutePath,
  baseUrl,
  type Definition,
  hostName,
  hostPattern,
  object,
  pathPrefix,
  required,
  stringify,
  url,
  validateValues,
} from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { caseFile } from "../cases/case-file.ts";

/** What is wrong with a text of one kind. */
function faults(kind: (presence: typeof required, description: string) => Definition, value: string) {
  const values = object({ value: kind(required, "Any.") }, "One.");
  return validateValues(values, stringify({ value }), "values.yaml").map(({ message }) => message);
}

const long = (length: number) => `${"a.".repeat(length / 2 - 1)}ab`.slice(0, length);

const taken = {
  absolutePath: [
    "/data",
    "/opt/prometheus",
    "/mnt/disk 1".replace(" ", "_"),
    "/a/.hidden/..b",
    "/var/lib/@x",
    "/a.b/c",
  ],
  pathPrefix: ["/", "/prometheus", "/a/b-c_d.e~", "/metrics-ui", "/.well-known/x", "/A1"],
  hostName: [
    "localhost",
    "metrics.example.com",
    "a.b.c",
    "xn--bcher-kva.example",
    "1.example",
    "host.3com",
    long(253),
  ],
  hostPattern: ["metrics.example.com", "*.example.com"],
  baseUrl: [
    "http://localhost",
    "https://metrics.example.com/",
    "https://metrics.example.com:8443/a/b",
    "http://192.0.2.1:9090/prometheus",
    "http://[2001:db8::1]:9090",
    "https://metrics.example.com/prometheus/",
  ],
  url: [
    "https://example.com",
    "https://example.com/a%20b?c=d&e=%2F#f",
    "http://[2001:db8::1]/",
    "https://example.com/a:b",
  ],
};

const refused = {
  absolutePath: [
    "",
    "/",
    "//",
    "/a/",
    "/a//b",
    "/a/../b",
    "/..",
    "/.",
    "/a/./b",
    "a",
    "./a",
    "/a b",
    "/a:b",
    "/é",
    "/a\nb",
  ],
  pathPrefix: [
    ...[
      "",
      "a",
      "//",
      "/a/",
      "/a//b",
      "/..",
      "/a/..",
      "/./a",
      "/a/../b",
      "/a*",
      "/*",
      "/{x}",
      "/{{x}}",
      "/:a",
      "/a:b",
    ],
    ...["/a?b", "/a?", "/a#b", "/%2f", "/%zz", "/a%20b", "/a b", "/a|b", "/metrics-ui(/|$)(.*)", "/é"],
  ],
  hostName: [
    ...[
      "",
      ".",
      "a.",
      ".a",
      "a..b",
      "192.0.2.1",
      "2001:db8::1",
      "1",
      "a.1",
      "A.b",
      "a_b.c",
      "-a.b",
      "a-.b",
      "*.a",
    ],
    ...["metrics.example.com:80", "https://a", "a/b", long(255), `${"a".repeat(64)}.b`],
  ],
  hostPattern: ["*", "*.", "**.a", "a.*.b", "*a.b", "192.0.2.1", "*.192.0.2.1"],
  baseUrl: [
    ...[
      "",
      "example.com",
      "ftp://example.com",
      "https://",
      "https:///a",
      "https://a b",
      "https://a/%zz",
      "http://x{{",
    ],
    ...[
      "https://a/?b",
      "https://a?b",
      "https://a/#b",
      "https://user:word@a",
      "https://a//b",
      "https://a/../b",
    ],
    ...[
      "https://a:0",
      "https://a:",
      "https://a:123456",
      "http://2001:db8::1",
      "http://[::g]",
      "https://a/b*",
      "https://-a",
    ],
  ],
  url: [
    "https://a/%zz",
    "https://a/%",
    "http://x{{",
    "https://user:word@a/",
    "https://a/ b",
    "https://a/<b>",
    "http://",
  ],
};

const kinds = { absolutePath, pathPrefix, hostName, hostPattern, baseUrl, url };

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])("%s", (kind) => {
  test.each(taken[kind])("takes %j", (text) => {
    expect(faults(kinds[kind], text)).toEqual([]);
  });

  test.each(refused[kind])("refuses %j", (text) => {
    expect(faults(kinds[kind], text)).toHaveLength(1);
  });
});

const pattern = (kind: (presence: typeof required, description: string) => Definition) => {
  const { shape } = kind(required, "Any.");
  return new RegExp((shape.kind === "text" && shape.pattern) || "", "u");
};

test("no host is an address", () => {
  fc.assert(fc.property(fc.stringMatching(pattern(hostName)), (host) => isIP(host) === 0));
  fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => !pattern(hostName).test(address)));
});

test("a URL means the same to who reads it, and a base URL can have a path put behind it", () => {
  // Names of other letters are written with xn--, and not every such name stands for one.
  const urls = (kind: typeof url) => fc.stringMatching(pattern(kind)).filter((text) => !/xn--/i.test(text));
  fc.assert(fc.property(urls(url), (text) => URL.canParse(text)));
  fc.assert(
    fc.property(urls(baseUrl), (text) => {
      const { pathname, search, hash, username } = new URL(text);
      expect([search, hash, username]).toEqual(["", "", ""]);
      expect(text.replace(/\/$/, "")).toMatch(new RegExp(`${pathname.replace(/\/$/, "")}$`));
    }),
  );
});

test("a path is where it says, and no other", () => {
  for (const kind of [absolutePath, pathPrefix]) {
    fc.assert(fc.property(fc.stringMatching(pattern(kind)), (path) => posix.normalize(path) === path));
  }
});

test.each([
  ["paths/prefix-with-a-star", "prometheus.routePrefix"],
  ["paths/prefix-with-two-slashes", "prometheus.routePrefix"],
  ["paths/url-with-a-percent-sign", "prometheus.externalUrl"],
  ["paths/directory-root", "prometheus.persistence.path"],
])("%s", async (name, path) => {
  const found = validateValues(chart.values, await readFile(caseFile(name), "utf8"), "values.yaml");
  expect(found.map((problem) => problem.path)).toEqual([path]);
});
