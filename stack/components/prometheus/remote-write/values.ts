import { boolean, listOf, object, required } from "../../../../schema/index.ts";
import { remoteWriteConfig } from "../../../kit/prometheus-types/types.ts";
import { secretsOf } from "../../../kit/secrets/values.ts";

/** Where samples are sent besides, and what is secret of that. */
export const remoteWriteValues = {
  remoteWrite: listOf(
    remoteWriteConfig(required, "A place to send samples to, and how."),
    [],
    "Where every sample is sent, as Prometheus' configuration has it (`remote_write`); with several, to each. What has to be kept secret is in files of `secrets`. A queue has `max_shards` shards all the time (10 where it is not said), unless `min_shards` says that there may be fewer: while their number changes and the target is away, Prometheus drops what is in it. A change of one of them leaves the others alone, and its own starts anew with what is collected from then on.",
    {
      distinct: true,
      examples: [
        [
          {
            name: "centre",
            url: "https://metrics.example.com/api/v1/write",
            basic_auth: {
              username: "edge",
              password_file: "/etc/prometheus/secrets/centre/password",
            },
          },
        ],
      ],
    },
  ),
  remoteWriteReceiver: object(
    {
      enabled: boolean(
        false,
        "Take samples that other Prometheus send, at `/api/v1/write`, in both versions of the protocol. Whoever gets to Prometheus may send some then: see `web` for passwords.",
      ),
    },
    "The centre that others send to. Where nothing but that is wanted of it, set `scrape.cluster` to false.",
  ),
  secrets: secretsOf(
    "/etc/prometheus/secrets",
    "what the configuration names as `…_file`. Prometheus reads such a file each time that it needs it.",
    "centre",
  ),
};
