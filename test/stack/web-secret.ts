import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Input, stringify } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { makeAuthority, makeCertificate } from "../cluster/harness/control-plane/certificates.ts";

type Web = NonNullable<NonNullable<Input<Values>["prometheus"]>["web"]>;

export const secretName = "web";

const username = "someone";
const password = "not a secret";
/** Of that password. */
const hash = "$2a$04$FOjrM/UXCEYKVhuuSaiGu.vlkkYb/oCh2tvG/dxnh5OklrsgbAHc6";
const tls = { tls_server_config: { cert_file: "tls.crt", key_file: "tls.key" } };
const users = { basic_auth_users: { [username]: hash } };

/** What people write into the Secret of a web configuration, and what they say of it in the values. */
export const ways: readonly (readonly [string, object, Web])[] = [
  ["in the clear", {}, { secretName }],
  ["TLS that nobody checks", tls, { secretName, tls: { enabled: true } }],
  [
    "TLS that is checked",
    tls,
    { secretName, tls: { enabled: true, caKey: "ca.crt", serverName: "metrics.example.com" } },
  ],
  ["a password", users, { secretName, basicAuth: { enabled: true } }],
  ["both", { ...tls, ...users }, { secretName, tls: { enabled: true }, basicAuth: { enabled: true } }],
];

/** Writes the keys of such a Secret into `web` of a folder; gives those by which the chart asks itself. */
export async function writeWebSecret(
  folder: string,
  configuration: object,
): Promise<Readonly<Record<string, string>>> {
  const authority = await makeAuthority(join(folder, "authority"), "ca", "authority");
  const pair = await makeCertificate(join(folder, "authority"), "tls", authority, {
    commonName: "metrics.example.com",
    usage: "serverAuth",
    alternativeNames: ["DNS:metrics.example.com"],
  });
  const credentials = { username, password };
  const secret = {
    "web.yml": stringify(configuration as Parameters<typeof stringify>[0]),
    "tls.crt": await readFile(pair.certificate, "utf8"),
    "tls.key": await readFile(pair.key, "utf8"),
    "ca.crt": await readFile(authority.certificate, "utf8"),
    ...credentials,
  };
  await mkdir(join(folder, "web"));
  for (const [key, text] of Object.entries(secret)) await writeFile(join(folder, "web", key), text);
  return credentials;
}
