import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const apart = "test/cluster/scenarios/apart";

/** Where they are: some of what goes wrong needs what only others bring, some an API server alone. */
const paths = [
  ...readdirSync(join(root, apart, "doctor")).map((name) => `${apart}/doctor/${name}`),
  `${apart}/ways-in.test.ts`,
  `${apart}/doctor-before.test.ts`,
  "test/cluster/api-server/doctor-before.test.ts",
];

/** By which test a trouble is made, found and cured on a real cluster. */
export interface Proof {
  /** From the top of the repository. */
  readonly file: string;
  /** What the test's name says that it does. */
  readonly how: string;
}

interface Test {
  readonly ids: string;
  readonly how: string;
}

/** The tests of each file: their names are the troubles, a colon, and how each is made. */
const files = paths.map((path) => {
  const text = readFileSync(join(root, path), "utf8");
  const titles = [
    ...text.matchAll(/\b(?:test|it)(?:\.concurrent)?(?:\.(?:each|for)\([\s\S]*?\))?\(\s*(["'`])(.*?)\1,/g),
  ].map(([, , title = ""]): Test => {
    const [ids = "", how = ""] = title.split(/: (.*)/);
    return { ids, how };
  });
  return { file: path, text, titles };
});

/** Where the names are from a table, that has the troubles. */
const isFromTable = ({ ids }: Test) => /%s|\$\{/.test(ids);

/** The proofs of a trouble. */
export function proofsOf(id: string): readonly Proof[] {
  return files.flatMap(({ file, text, titles }) => {
    const named = titles.filter(({ ids }) => ids.split(", ").includes(id));
    const tabled =
      text.includes(`"${id}"`) && named.length === 0 ? titles.filter(isFromTable).slice(0, 1) : [];
    return [...named, ...tabled].map(({ how }) => ({ file, how: how.replaceAll(/, %[sj]/g, "") }));
  });
}

/** Why some are not made. */
export const notProven: Readonly<Record<string, string>> = {
  "grafana-password-unlike-secret": "Grafana's image cannot be had where these tests run",
  "data-source-unreachable": "Grafana's image cannot be had where these tests run",
  "version-not-supported": "no API server is here that the chart does not admit; unit tests tell of one",
  "load-balancer-without-giver":
    "every cluster of these tests knows MetalLB's kinds or gives addresses; unit tests tell of one",
};
