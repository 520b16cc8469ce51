import { textOf } from "./texts.ts";

const byte = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
export const ipv4 = `${byte}(\\.${byte}){3}`;

const group = "[0-9a-fA-F]{1,4}";

/**
 * All eight groups, or a `::` in place of at least one: at the end, in between, at the start, or of all of them.
 *
 * @example
 * new RegExp(`^(${ipv6})$`).test("2001:db8::1")
 */
export const ipv6 = [
  `(${group}:){7}${group}`,
  `(${group}:){1,7}:`,
  ...[1, 2, 3, 4, 5, 6].map((before) => `(${group}:){${before}}(:${group}){1,${7 - before}}`),
  `:((:${group}){1,7}|:)`,
].join("|");

/**
 * An IP address, of version 4 without leading zeros, or 6 without a part of version 4. Source: RFC 4291, 2.2.
 *
 * @example
 * ipAddress(unset, "The address of the load balancer.")
 */
export const ipAddress = textOf({
  pattern: `^(${ipv4}|${ipv6})$`,
  expected: "an IP address such as 192.0.2.10 or 2001:db8::10",
});

/**
 * Addresses with a common prefix. Source: RFC 4632, 3.1, and RFC 4291, 2.3.
 *
 * @example
 * ipNetwork("10.0.0.0/8", "Whom to let in.")
 */
export const ipNetwork = textOf({
  pattern: `^(${ipv4}/(3[0-2]|[12]?[0-9])|(${ipv6})/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))$`,
  expected: "a network such as 192.0.2.0/24 or 2001:db8::/32",
});
