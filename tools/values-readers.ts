import { goPin, type Pin } from "./pin.ts";

/** The Helms whose reading of values files tests ask for, by the folders that pin them. */
const helms = ["helm3", "helm3-oldest", "helm4"] as const;

/**
 * For tests: a program that reads many values files in one process by the function of the Helm that is pinned in
 * the same folder; its `values-reader/main.go` says how to ask. To start Helm itself for each of thousands of
 * texts takes minutes.
 */
export type ValuesReader = `${(typeof helms)[number]}-values-reader`;

export const valuesReaderNames = helms.map((helm): ValuesReader => `${helm}-values-reader`);

export const valuesReaderPins: Readonly<Record<ValuesReader, Pin>> = {
  "helm3-values-reader": valuesReader("helm3", "v3"),
  "helm3-oldest-values-reader": valuesReader("helm3-oldest", "v3"),
  "helm4-values-reader": valuesReader("helm4", "v4"),
};

function valuesReader(folder: (typeof helms)[number], major: "v3" | "v4"): Pin {
  return goPin({
    folder,
    program: "values-reader",
    module: `helm.sh/helm/${major}`,
    tags: "netgo",
    variables: () => ({}),
  });
}
