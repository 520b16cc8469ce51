import { writeFileSync } from "node:fs";
import { integer, jsonSchema, object, text, valuesYaml } from "kube-metrics-stack/schema";

const values = object(
  {
    message: text("hello", "What the ConfigMap says."),
    times: integer(3, "How many times it says so.", { minimum: 1, maximum: 9 }),
  },
  "A chart whose templates are written by hand.",
);

writeFileSync("values.schema.json", JSON.stringify(jsonSchema(values, { title: "by-hand" })));
writeFileSync(
  "values.yaml",
  valuesYaml(values, { schemaPath: "values.schema.json", header: "Values of by-hand." }),
);
