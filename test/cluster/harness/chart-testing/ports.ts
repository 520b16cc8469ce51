import { installations } from "../../vitest.config.ts";

/** Installations share the nodes, on which node-exporter has a port for itself: the ports that none has at the time. */
const free = Array.from({ length: installations }, (_, index) => 9110 + index);

/** Does something with a port for node-exporter that no other installation has meanwhile. */
export async function withExporterPort<T>(act: (port: number) => Promise<T>): Promise<T> {
  const port = free.pop();
  if (port === undefined) throw new Error("more installations at a time than ports for them");
  try {
    return await act(port);
  } finally {
    free.push(port);
  }
}
