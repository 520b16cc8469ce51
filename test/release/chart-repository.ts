import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize } from "node:path";

/** A server on this machine, for the time of a test. */
export interface Server {
  /** Where it is, like `http://127.0.0.1:40123` or `127.0.0.1:40123`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves a folder as a static web server does, such as GitHub Pages. */
export async function serveFolder(folder: string): Promise<Server> {
  const server = createServer(async ({ url = "/" }, response) => {
    const path = normalize(new URL(url, "http://localhost").pathname);
    const content = await readFile(join(folder, path)).catch(() => undefined);
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    address: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
