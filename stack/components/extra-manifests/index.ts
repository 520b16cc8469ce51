import { each } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";

export const component = defineComponent({
  name: "extra-manifests",
  values: ({ values }) => values.extraManifests,
  // The user's own objects, as they are.
  manifests: { manifests: ({ values }) => each(values, (object) => object) },
});
