import { kubeletAskers } from "../../kubelets/asked.ts";
import { kubeletCertificates, type Verdict } from "../../kubelets/certificates.ts";
import { nothing, type Sight } from "../../sight.ts";
import { type FitLook, fitting, unreadFact } from "../install.ts";
import { called } from "../rendered.ts";

const what = "kubelets' certificates";

/** What each means to somebody who checks it by the cluster's authority. */
const meanings: Readonly<Record<Exclude<Verdict, "signed">, string>> = {
  noAddress: "its certificate does not name its address",
  unknownAuthority: "its certificate is of an authority that pods do not know",
  selfSigned: "it signs its certificate itself",
  pending: "it has no certificate yet",
};

/** Whether those of the release who check the kubelets' certificates would find them right. */
export const kubelets: FitLook = async ({ objects, facts, cluster }) => {
  const checking = kubeletAskers(objects).filter(({ trust }) => trust === "verify");
  if (checking.length === 0) return nothing(what);
  const nodes = await facts.nodes();
  if (!nodes.ok) return unreadFact(what, nodes);
  const { known, unknown, asked } = await kubeletCertificates(cluster, nodes.value);
  const sights = checking.flatMap(({ of }) =>
    known.flatMap(({ node, verdict, by, message }): readonly Sight[] =>
      verdict === "signed"
        ? []
        : [
            {
              place: "install",
              where: called(of),
              message: `the kubelet of ${node} will not be known: ${meanings[verdict]} (${message}, by ${by})`,
              words: { NODE: node },
            },
          ],
    ),
  );
  return fitting(what, asked, sights, `signed by the cluster's authority, of ${asked} nodes`, unknown);
};
