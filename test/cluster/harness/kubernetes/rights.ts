import type { Kubectl } from "./kubectl.ts";

/**
 * What a ServiceAccount may do that another one of its namespace, to which nobody has given anything, may not: lines
 * like `get,list,watch pods` and `get /metrics`, sorted.
 *
 * @param other a ServiceAccount without any rights of its own, such as `default`
 */
export async function rights(
  kubectl: Kubectl,
  namespace: string,
  serviceAccount: string,
  other = "default",
): Promise<readonly string[]> {
  const all = async (name: string): Promise<readonly string[]> => {
    const user = `system:serviceaccount:${namespace}:${name}`;
    const table = await kubectl("auth", "can-i", "--list", "--no-headers", `--as=${user}`);
    return table.split("\n").map(lineOf);
  };
  const everyones = new Set(await all(other));
  return (await all(serviceAccount)).filter((line) => !everyones.has(line)).sort();
}

/** A line of kubectl's table: resources, URLs, names and verbs, the last three of them in brackets. */
function lineOf(line: string): string {
  const cells = /^(\S*)\s+\[(.*)\]\s+\[(.*)\]\s+\[(.*)\]\s*$/.exec(line);
  if (cells === null) throw new Error(`kubectl auth can-i --list: not a line of its table: ${line}`);
  const [, resource = "", urls = "", names = "", verbs = ""] = cells;
  const what = [resource, urls, names].filter((cell) => cell !== "").join(" ");
  return `${verbs.replaceAll(" ", ",")} ${what}`;
}
