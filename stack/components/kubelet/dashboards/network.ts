import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import { by, largest, lines, linesOf, rate } from "../../../kit/dashboards/promql.ts";
import { worseAbove } from "../../../kit/dashboards/steps.ts";
import { cluster, namespace } from "../../../kit/dashboards/variables.ts";

/** What pods have themselves: those in the network of their node are counted with all else of the node. */
const chosen = 'namespace=~"$namespace", pod!=""';

type Direction = "receive" | "transmit";
const counted = (direction: Direction, what: string) =>
  rate(`container_network_${direction}_${what}_total`, chosen);
const bothWays = (labels: string, what: string) =>
  by("sum", labels, `${counted("receive", what)} + ${counted("transmit", what)}`);
const dropped = (labels: string) =>
  `${bothWays(labels, "packets_dropped")} / (${bothWays(labels, "packets")} > 0)`;

/** What pods say to each other and to the world. */
export const network: Dashboard = {
  uid: "kmstack-network",
  title: "Networking",
  description: "Which pods send and receive how much, and whether packets are lost on the way.",
  variables: [
    cluster("container_network_receive_bytes_total"),
    namespace("container_network_receive_bytes_total"),
  ],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "Received",
            description: "What all pods that were chosen receive.",
            unit: "binBps",
            expr: `sum(${counted("receive", "bytes")})`,
          },
          {
            kind: "stat",
            title: "Sent",
            description: "What all pods that were chosen send.",
            unit: "binBps",
            expr: `sum(${counted("transmit", "bytes")})`,
          },
          {
            kind: "stat",
            title: "Packets dropped",
            description:
              "The share of packets from and to pods that were dropped. More than a few of ten thousand is felt.",
            unit: "percentunit",
            decimals: 3,
            steps: worseAbove({ look: 0.0005, act: 0.01 }),
            expr: `sum(${bothWays("", "packets_dropped")}) / sum(${bothWays("", "packets")})`,
          },
          {
            kind: "stat",
            title: "Packets damaged",
            description: "Packets from and to pods with errors, in a second: there should be none.",
            unit: "pps",
            steps: worseAbove({ look: 1 }),
            expr: `sum(${bothWays("", "errors")})`,
          },
        ],
      ],
    },
    {
      title: "Where?",
      lines: [
        [
          {
            kind: "table",
            title: "Namespaces",
            description: "What the pods of each receive, send and lose.",
            labels: [
              { label: "namespace", title: "Namespace", link: { to: "kmstack-pods", variable: "namespace" } },
            ],
            values: [
              {
                title: "Received",
                unit: "binBps",
                expr: by("sum", "namespace", counted("receive", "bytes")),
              },
              { title: "Sent", unit: "binBps", expr: by("sum", "namespace", counted("transmit", "bytes")) },
              {
                title: "Dropped",
                unit: "percentunit",
                decimals: 3,
                steps: worseAbove({ look: 0.0005, act: 0.01 }),
                expr: dropped("namespace"),
              },
            ],
          },
          {
            kind: "timeseries",
            title: "Received by namespace",
            description: "What the pods of each namespace receive.",
            unit: "binBps",
            stacked: true,
            queries: [lines("sum", "namespace", counted("receive", "bytes"))],
          },
          {
            kind: "timeseries",
            title: "Sent by namespace",
            description: "What the pods of each namespace send.",
            unit: "binBps",
            stacked: true,
            queries: [lines("sum", "namespace", counted("transmit", "bytes"))],
          },
        ],
      ],
    },
    {
      title: "Why?",
      lines: [
        [
          {
            kind: "timeseries",
            title: "Pods that receive most",
            description: "Ten pods. A sudden rise is a new client, or one that asks again and again.",
            unit: "binBps",
            queries: [largest(lines("sum", "namespace, pod", counted("receive", "bytes")))],
          },
          {
            kind: "timeseries",
            title: "Pods that send most",
            description:
              "Ten pods. Sending that never ends is a copy, a backup, or something that should not be there.",
            unit: "binBps",
            queries: [largest(lines("sum", "namespace, pod", counted("transmit", "bytes")))],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "Pods that lose packets",
            description:
              "The share of their packets that is dropped, of the ten that lose most: they receive more than they take, or a policy says no.",
            unit: "percentunit",
            queries: [largest(linesOf("namespace, pod", dropped("namespace, pod")))],
          },
          {
            kind: "timeseries",
            title: "Packets by node",
            description:
              "How many packets pods of each node send and receive. Small ones cost as much as large ones: a node tires of their number.",
            unit: "pps",
            queries: [linesOf("node", bothWays("node", "packets"))],
          },
        ],
      ],
    },
  ],
};
