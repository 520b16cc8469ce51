import { define, listOf, required } from "../../../schema/index.ts";
import type { KubernetesObject } from "../../../template/index.ts";

/** Any object; whether what is in it is right is for the API server to say. */
const object = define<KubernetesObject & Readonly<Record<string, unknown>>, typeof required>(
  { kind: "anything", requiredKeys: ["apiVersion", "kind"] },
  required,
  "A Kubernetes object.",
);

/** Objects of the user's own. */
export const values = listOf(
  object,
  [],
  "Kubernetes objects of your own that are installed with the chart, as they are.",
);
