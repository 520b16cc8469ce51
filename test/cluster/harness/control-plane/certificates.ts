import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";

/** A certificate and its private key, as PEM files. */
export interface Pair {
  readonly certificate: string;
  readonly key: string;
}

/** Who a certificate is for, and what it may be used as. */
export interface Subject {
  /** The user's name for Kubernetes, or the name of a server. */
  readonly commonName: string;
  /** The user's group for Kubernetes. */
  readonly organization?: string;
  readonly usage: "clientAuth" | "serverAuth";
  /** The names and addresses of a server, as OpenSSL writes them: `DNS:localhost`, `IP:127.0.0.1`. */
  readonly alternativeNames?: readonly string[];
}

const validDays = "3650";

/** OpenSSL's own configuration adds extensions of its own, which differ between systems; this one adds none. */
const configuration = "[req]\ndistinguished_name = subject\n[subject]\n";

/** Makes an authority that signs its own certificate: `<name>.crt` and `<name>.key` in the folder. */
export async function makeAuthority(folder: string, name: string, commonName: string): Promise<Pair> {
  return make(folder, name, `/CN=${commonName}`, [
    "basicConstraints=critical,CA:true",
    "keyUsage=critical,digitalSignature,keyEncipherment,keyCertSign",
    "subjectKeyIdentifier=hash",
  ]);
}

/** Makes a certificate that the authority has signed: `<name>.crt` and `<name>.key` in the folder. */
export async function makeCertificate(
  folder: string,
  name: string,
  authority: Pair,
  { commonName, organization, usage, alternativeNames = [] }: Subject,
): Promise<Pair> {
  const subject = `${organization === undefined ? "" : `/O=${organization}`}/CN=${commonName}`;
  const extensions = [
    "basicConstraints=critical,CA:false",
    "keyUsage=critical,digitalSignature,keyEncipherment",
    `extendedKeyUsage=${usage}`,
    ...(alternativeNames.length === 0 ? [] : [`subjectAltName=${alternativeNames.join(",")}`]),
  ];
  return make(folder, name, subject, extensions, authority);
}

async function make(
  folder: string,
  name: string,
  subject: string,
  extensions: readonly string[],
  authority?: Pair,
): Promise<Pair> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pair = { certificate: join(folder, `${name}.crt`), key: join(folder, `${name}.key`) };
  const signer = authority ? ["-CA", authority.certificate, "-CAkey", authority.key] : [];
  const configurationFile = join(folder, "openssl.cnf");
  await writeFile(configurationFile, configuration);
  await execa("openssl", [
    ...["req", "-x509", "-config", configurationFile, "-days", validDays, "-subj", subject],
    ...["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc"],
    ...["-keyout", pair.key, "-out", pair.certificate],
    ...signer,
    ...extensions.flatMap((extension) => ["-addext", extension]),
  ]);
  await chmod(pair.key, 0o600);
  return pair;
}
