import { type Definition, fieldsOf } from "../schema/index.ts";

/** An image, and the value that names it. */
export interface Image {
  /** The path of the value, such as `prometheus.image`. */
  readonly path: string;
  /** Registry, repository and tag; several where the cluster's Kubernetes decides. */
  readonly references: readonly string[];
}

/** Every image that a chart runs with the default values of its parts, in the order of its values. */
export function imagesOf(definition: Definition, path: readonly string[] = []): readonly Image[] {
  const { registry, repository, tag, ...others } = fieldsOf(definition.shape);
  if (registry !== undefined && repository !== undefined && tag !== undefined) {
    const name = `${defaultOf(registry)}/${defaultOf(repository)}`;
    return [{ path: path.join("."), references: tagsOf(tag).map((one) => `${name}:${one}`) }];
  }
  return Object.entries(others).flatMap(([key, field]) => imagesOf(field, [...path, key]));
}

/** What images.txt says: each image once in a line of its own, after the values that name it. */
export function imagesText(definition: Definition): string {
  const byReferences = new Map<string, string[]>();
  for (const { path, references } of imagesOf(definition)) {
    const lines = references.map((reference) => `${reference}\n`).join("");
    byReferences.set(lines, [...(byReferences.get(lines) ?? []), path]);
  }
  const parts = [...byReferences].map(([lines, paths]) => `# ${paths.join(", ")}\n${lines}`);
  return [
    "# Every image that the chart runs with the tags of its default values, by the value that names it: to be copied",
    "# to a mirror, as far as its part is switched on. Of several one fits the cluster's Kubernetes.",
    "",
    parts.join("\n"),
  ].join("\n");
}

/** The default, or else all that the chart may choose instead, which are the examples. */
function tagsOf(tag: Definition): readonly unknown[] {
  return tag.presence.kind === "default" ? [tag.presence.value] : (tag.examples ?? []);
}

function defaultOf({ presence }: Definition): string {
  if (presence.kind !== "default") throw new Error("an image comes from somewhere by default");
  return String(presence.value);
}
