import { type RequestOptions, request } from "node:https";
import { KubeConfig } from "@kubernetes/client-node";
import { messageOf, UsageError } from "../terminal/problem.ts";

/** What the API server answers: an object, or why not. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly message: string };

/** The cluster, as far as the caller may look: everything here reads, and nothing else. */
export interface Cluster {
  /** The API server's address, for people. */
  readonly server: string;
  /** The namespace of the kubeconfig's context, which is meant where none is named. */
  readonly namespace: string;
  /**
   * What is at a path of the API server; the type is what its documentation says.
   *
   * @param accept the forms that are wanted of it, as the header of that name has them; left out: the usual one
   */
  get<T>(path: string, accept?: string): Promise<Answer<T>>;
  /** The same as a text, such as a log. */
  text(path: string): Promise<Answer<string>>;
}

/** Whom to ask, as kubectl has it. */
export interface ClusterOptions {
  readonly kubeconfig?: string;
  readonly context?: string;
}

/** How long an answer may take, in milliseconds. */
const patience = 15_000;

/** A way to an API server. */
export interface Connection {
  readonly server: string;
  readonly namespace: string;
  /** Asks for something, or for something to be done. What goes wrong on the way is an answer too. */
  send(path: string, what?: Sent): Promise<Answer<string>>;
}

/** What is sent besides a path; left out: nothing, by GET. */
interface Sent {
  readonly method?: "GET" | "POST" | "DELETE";
  /** The forms that are wanted of the answer. */
  readonly accept?: string;
  readonly body?: object;
}

/**
 * The cluster of a kubeconfig, asked as its user.
 *
 * @throws {UsageError} where there is no kubeconfig, or it names no cluster
 */
export function clusterOf(options: ClusterOptions): Cluster {
  const { server, namespace, send } = connect(options);
  return {
    server,
    namespace,
    text: (path) => send(path),
    async get<T>(path: string, accept = "application/json") {
      const answer = await send(path, { accept });
      return answer.ok ? { ok: true, value: JSON.parse(answer.value) as T } : answer;
    },
  };
}

/**
 * The way to the cluster of a kubeconfig, as its user.
 *
 * @throws {UsageError} where there is no kubeconfig, or it names no cluster
 */
export function connect({ kubeconfig, context }: ClusterOptions): Connection {
  const config = new KubeConfig();
  try {
    if (kubeconfig === undefined) config.loadFromDefault();
    else config.loadFromFile(kubeconfig);
    if (context !== undefined) config.setCurrentContext(context);
  } catch (cause) {
    throw new UsageError(
      `the kubeconfig cannot be read: ${messageOf(cause)}; name one by --kubeconfig or KUBECONFIG`,
      { cause },
    );
  }
  const server = config.getCurrentCluster()?.server;
  if (server === undefined || !server.startsWith("https:")) {
    throw new UsageError(
      `the kubeconfig names no cluster${context === undefined ? "" : ` by the context ${context}`}; name one by --kubeconfig, KUBECONFIG or --context`,
    );
  }
  // Who asks is found out once, which may take a program of the kubeconfig's.
  let options: Promise<RequestOptions> | undefined;
  return {
    server,
    namespace: config.getContextObject(config.getCurrentContext())?.namespace ?? "default",
    async send(path, { method = "GET", accept = "*/*", body } = {}) {
      try {
        options ??= optionsOf(config);
        const { headers, ...others } = await options;
        const type = body === undefined ? {} : { "content-type": "application/json" };
        return await ask(
          { ...others, method, headers: { ...headers, accept, ...type } },
          `${server.replace(/\/$/, "")}${path}`,
          body === undefined ? undefined : JSON.stringify(body),
        );
      } catch (cause) {
        return { ok: false, status: 0, message: messageOf(cause) };
      }
    },
  };
}

/**
 * The version of a cluster, such as `v1.34.1`.
 *
 * @throws {UsageError} where it does not answer
 */
export async function versionOf(cluster: Cluster): Promise<string> {
  const version = await cluster.get<{ readonly gitVersion: string }>("/version");
  if (version.ok) return version.value.gitVersion;
  throw new UsageError(`${cluster.server} does not answer: ${version.message}; see that kubectl does`);
}

async function optionsOf(config: KubeConfig): Promise<RequestOptions> {
  const options: RequestOptions = { headers: {} };
  await config.applyToHTTPSOptions(options);
  return options;
}

function ask(options: RequestOptions, url: string, body: string | undefined): Promise<Answer<string>> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { ...options, timeout: patience }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () => {
        const body = Buffer.concat(pieces).toString();
        const { statusCode: status = 0 } = response;
        resolve(status < 300 ? { ok: true, value: body } : { ok: false, status, message: reasonIn(body) });
      });
    });
    asked.on("timeout", () => asked.destroy(new Error(`no answer within ${patience / 1000} s`)));
    asked.on("error", reject);
    asked.end(body);
  });
}

/** The message of the API server's Status, or the first line of whatever it is. */
function reasonIn(body: string): string {
  try {
    const { message } = JSON.parse(body) as { readonly message?: unknown };
    if (typeof message === "string") return message;
  } catch {
    // No Status.
  }
  return body.split("\n")[0] ?? "";
}

interface List<T> {
  readonly metadata: { readonly continue?: string };
  readonly items: readonly T[];
}

/** How many objects the API server gives at a time: so a large cluster is read in little memory. */
const page = 500;

/**
 * The objects of a list that are wanted, read page by page.
 *
 * @param path of the list, with a query or without
 * @param wanted which of a page are kept; left out: all
 */
export async function listed<T>(
  cluster: Cluster,
  path: string,
  wanted: (one: T) => boolean = () => true,
): Promise<Answer<readonly T[]>> {
  const all: T[] = [];
  let next: string | undefined;
  do {
    const more = next === undefined ? "" : `&continue=${encodeURIComponent(next)}`;
    const answer = await cluster.get<List<T>>(`${path}${path.includes("?") ? "&" : "?"}limit=${page}${more}`);
    if (!answer.ok) return answer;
    all.push(...answer.value.items.filter(wanted));
    next = answer.value.metadata.continue || undefined;
  } while (next !== undefined);
  return { ok: true, value: all };
}
