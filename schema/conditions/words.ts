import type { Definition, Other } from "../definition/definition.ts";
import { inYaml, joined } from "../words.ts";
import { type Conditional, pathWords } from "./conditional.ts";

/** What a value is, with the sentence that says beside which others it counts, or that null takes it away. */
export function fullDescription({ description, beside, nullable }: Definition): string {
  if (nullable) return [description, "With null there is none."].filter((part) => part !== "").join(" ");
  if (beside === undefined) return description;
  const others = joined(beside.others.map((other) => otherWords(other, (text) => `\`${text}\``)));
  const sentence = beside.required
    ? `Needed with ${others}, and counts only there.`
    : `Counts only with ${others}.`;
  return description === "" ? sentence : `${description} ${sentence}`;
}

/**
 * Said of a value that is set, and does not count since the others are not as they have to be.
 *
 * @example
 * const service = object(
 *   {
 *     type: choice({ ClusterIP: "inside", NodePort: "on every node" }, "ClusterIP", "How it is reached."),
 *     ...beside({ type: "NodePort" }, { nodePort: port(unset, "Port on every node.") }),
 *   },
 *   "The Service.",
 * );
 * conditionals(service).map(refusal)
 */
export function refusal({ others }: Conditional): string {
  const words = joined(others.map((other) => otherWords(other)));
  return `counts only with ${words}; set ${others.length > 1 ? "these" : "that"}, or leave it out`;
}

/**
 * Said of a value that is not set, and is needed since the others are as they are.
 *
 * @example
 * const service = object(
 *   {
 *     type: choice({ ClusterIP: "inside", NodePort: "on every node" }, "ClusterIP", "How it is reached."),
 *     ...beside({ type: "NodePort" }, { nodePort: port(unset, "Port on every node.") }, { required: ["nodePort"] }),
 *   },
 *   "The Service.",
 * );
 * conditionals(service).map(need)
 */
export function need({ others, definition: { shape } }: Conditional): string {
  const expected = "expected" in shape && shape.expected !== undefined ? ` to ${shape.expected}` : "";
  return `needed with ${joined(others.map((other) => otherWords(other)))}; set it${expected}`;
}

/** Another value and what it has to be: `type: hostPath or local`. */
function otherWords({ path, is }: Other, code: (text: string) => string = (text) => text): string {
  const name = pathWords(path);
  if (is === "any value") return code(name);
  const [first, ...rest] = is.map((value) => inYaml(value) ?? String(value));
  return joined([code(`${name}: ${first}`), ...rest.map(code)], "or");
}
