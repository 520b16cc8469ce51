import { isIP } from "node:net";
import { checkServerIdentity, connect } from "node:tls";
import { messageOf } from "../../terminal/problem.ts";

/** What came of greeting a server by TLS. */
export type Greeting =
  /** It answered: who signed its certificate, and whether that names its address. */
  | {
      readonly kind: "answered";
      readonly isKnown: boolean;
      readonly namesAddress: boolean;
      readonly message: string;
    }
  /** It speaks TLS, and has no certificate to show, or wants something else. */
  | { readonly kind: "broken"; readonly message: string }
  /** Nothing was heard of it. */
  | { readonly kind: "unreachable"; readonly message: string };

/** How long an answer may take, in milliseconds: a firewall does not say that it drops. */
const patience = 2_000;

/**
 * Greets a server by TLS, and says no more: nobody is logged in, nothing is asked.
 *
 * @param authority the certificates by which its own is to be known, as PEM
 */
export function greet(host: string, port: number, authority: string): Promise<Greeting> {
  return new Promise((resolve) => {
    const end = (greeting: Greeting) => {
      resolve(greeting);
      socket.destroy();
    };
    const socket = connect({
      host,
      port,
      ca: authority,
      timeout: patience,
      // What it shows is looked at, whatever it is.
      rejectUnauthorized: false,
      ...(isIP(host) === 0 ? { servername: host } : {}),
    });
    socket.on("secureConnect", () => {
      const identity = checkServerIdentity(host, socket.getPeerCertificate());
      const chain = String(socket.authorizationError ?? "");
      const isKnown = socket.authorized || chain === "ERR_TLS_CERT_ALTNAME_INVALID";
      const said = identity?.message ?? (isKnown ? "it is known" : chain);
      end({ kind: "answered", isKnown, namesAddress: identity === undefined, message: said });
    });
    socket.on("timeout", () =>
      end({ kind: "unreachable", message: `no answer within ${patience / 1000} s` }),
    );
    socket.on("error", (error: NodeJS.ErrnoException) => {
      const kind = error.code?.startsWith("ERR_SSL") === true ? "broken" : "unreachable";
      end({ kind, message: messageOf(error) });
    });
  });
}
