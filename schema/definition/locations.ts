import { ipv4, ipv6 } from "./addresses.ts";
import { textOf } from "./texts.ts";

/**
 * Steps of a path, each after a slash: none is empty, `.` or `..`, which are not what they seem.
 *
 * @param inner the characters that a step may be made of besides dots, for a bracket of a regular expression
 */
function steps(inner: string): string {
  const [step, any] = [`[${inner}]`, `[.${inner}]`];
  return `(/(${step}${any}*|\\.${step}${any}*|\\.\\.${any}+))+`;
}

/**
 * A path from the root of a file system, and not the root itself: of printable ASCII without spaces, and without the
 * colon, which parts the two paths of a mount.
 *
 * @example
 * absolutePath("/var/lib/web", "Where it keeps its data.")
 */
export const absolutePath = textOf({
  pattern: `^${steps("!-,0-9;-~-")}$`,
  expected: "an absolute path such as /data, without a slash at its end",
  longest: 4096,
  plain: true,
});

/** What stands in a URL for itself everywhere, and means nothing to routers and Ingress controllers. Source: RFC 3986, 2.3. */
const unreserved = "A-Za-z0-9_~-";

/**
 * The path below which something answers by HTTP: `/` for everything.
 *
 * @example
 * pathPrefix("/web/", "The path below which it answers.")
 */
export const pathPrefix = textOf({
  pattern: `^(/|${steps(unreserved)})$`,
  expected:
    "a path such as /prometheus, of letters, digits and . _ ~ - between its slashes, without one at its end",
  plain: true,
});

const label = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
/** The last label has a letter before any hyphen: what ends with a number is an address, or none. */
const lastLabel = "[0-9]{0,30}[a-z]([a-z0-9-]{0,31}[a-z0-9])?";
const host = `(${label}\\.)*${lastLabel}`;

/**
 * The name of a host, and no address. Source: RFC 1123, 2.1.
 *
 * @example
 * hostName(unset, "The name by which it is reached.")
 */
export const hostName = textOf({
  pattern: `^${host}$`,
  expected: "a host name such as metrics.example.com",
  longest: 253,
});

/**
 * The same, or `*.` and all names below one, as Ingresses and Gateways have it.
 *
 * @example
 * hostPattern(unset, "Names by which it is reached.")
 */
export const hostPattern = textOf({
  pattern: `^(\\*\\.)?${host}$`,
  expected: "a host name such as metrics.example.com or *.example.com",
  longest: 253,
});

/** The same in a URL, where capitals are the same as small letters, and with an address in its place. */
const urlHost = `(${host.replaceAll("a-z", "A-Za-z")}|${ipv4}|\\[(${ipv6})\\])`;
const port = "(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})";
const authority = `${urlHost}(:${port})?`;

/**
 * An http or https URL below which other pages are: without a user, a query or a fragment.
 *
 * @example
 * baseUrl(unset, "Where people reach it.")
 */
export const baseUrl = textOf({
  pattern: `^https?://${authority}(${steps(unreserved)})?/?$`,
  expected: "a URL such as https://example.com/path, without a query",
  plain: true,
});

/** Any character of a path, or one written as its number. Source: RFC 3986, 3.3. */
const pathCharacter = "([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})";

/**
 * An http or https URL, without a user: a password has no place in the values. Source: RFC 3986.
 *
 * @example
 * url("https://hooks.example/a?b=c", "Whom to tell.")
 */
export const url = textOf({
  pattern: `^https?://${authority}(/${pathCharacter}*)?(\\?(${pathCharacter}|\\?)*)?(#(${pathCharacter}|\\?)*)?$`,
  expected: "a URL such as https://example.com/path",
});
