import { makeAuthority, makeCertificate } from "../control-plane/certificates.ts";
import type { Kubectl } from "./kubectl.ts";

/**
 * Makes a Secret with a certificate for whatever Service of the namespace.
 *
 * @param folder for the files that it takes
 * @returns the file with the certificate of who signed it
 */
export async function prepareCertificate(
  kubectl: Kubectl,
  namespace: string,
  secret: string,
  folder: string,
): Promise<string> {
  const authority = await makeAuthority(folder, "authority", "authority");
  const { certificate, key } = await makeCertificate(folder, "server", authority, {
    commonName: "server",
    usage: "serverAuth",
    alternativeNames: [`DNS:*.${namespace}.svc`],
  });
  const files = [`--cert=${certificate}`, `--key=${key}`];
  await kubectl("--namespace", namespace, "create", "secret", "tls", secret, ...files);
  return authority.certificate;
}
