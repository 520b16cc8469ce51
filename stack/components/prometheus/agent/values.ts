import { choice, duration, integer, object } from "../../../../schema/index.ts";

/** Whether Prometheus keeps what it collects or only sends it. */
export const mode = choice(
  {
    server:
      "It keeps samples, answers queries, evaluates rules and sends alerts; and samples too, where `remoteWrite` says so.",
    agent:
      "It sends samples to where `remoteWrite` says, and keeps of them only what did not arrive yet. It answers no queries and knows no rules.",
  },
  "server",
  "What Prometheus does. The data of the one are left alone by the other, so that a change can be taken back.",
);

/** What is said of an agent alone. */
export const agentValues = object(
  {
    shards: integer(
      1,
      "How many agents share the targets of all jobs among them, each with its own part, its own configuration and its own data; `replicas` is of each. More of them, and each target may be another one's from then on.",
      { minimum: 1, maximum: 100 },
    ),
    maxTime: duration(
      "4h",
      "How long samples are kept for a target that does not take them; older ones go when the log is cut, every two hours. The volume has to be large enough for that, and a centre has to take samples that are so old (`outOfOrderTimeWindow`).",
    ),
  },
  "The agent.",
);
