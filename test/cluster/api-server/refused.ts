/** An object that must not pass: what makes sure that the tests of what passes can fail. */
interface Refused {
  readonly what: string;
  readonly text: string;
  readonly because: RegExp;
}

function deployment(replicas: string, nodeSelector = "{}"): string {
  return `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: it
spec:
  ${replicas}
  selector:
    matchLabels: { a: b }
  template:
    metadata:
      labels: { a: b }
    spec:
      nodeSelector: ${nodeSelector}
      containers:
        - name: it
          image: example.com/it
`;
}

export const refused: readonly Refused[] = [
  { what: "a misspelt field", text: deployment("replicaz: 1"), because: /replicaz/ },
  { what: "a value of the wrong type", text: deployment("replicas: two"), because: /replicas/ },
  {
    what: "a kind that it does not know",
    text: "apiVersion: example.com/v1\nkind: Nothing\nmetadata: { name: it }\n",
    because: /no matches for kind "Nothing" in version "example.com\/v1"/,
  },
  {
    what: "a misspelt field of a custom resource",
    text: "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: { name: it }\nspec: { hostnamez: [] }\n",
    because: /hostnamez/,
  },
  {
    what: "what breaks a rule of Kubernetes' own",
    text: "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: it, labels: { a: b c } }\n",
    because: /Invalid value: "b c": a valid label must/,
  },
  {
    what: "what it warns of",
    text: deployment("replicas: 1", "{ beta.kubernetes.io/os: linux }"),
    because: /Warning: .*beta\.kubernetes\.io\/os.*deprecated/,
  },
];
