import { describe, expect, it, test } from "vitest";
import type { Input } from "../../schema/index.ts";
import { examples } from "../../stack/examples/index.ts";
import type { Values } from "../../stack/scope.ts";
import { promtoolVerdicts } from "./promtool.ts";
import { render } from "./render.ts";
import { helmVerdict } from "./verdict.ts";
import { pods } from "./workloads.ts";

/* What agents send to. */

const centre = examples["d5-centre"]?.values ?? {};
const receiver = "--web.enable-remote-write-receiver";
const argumentsOf = (values: Input<Values>) => pods(render(values))["prometheus"]?.containers[0]?.args;

describe("D5: a centre", () => {
  it("takes what others send, and nobody else does", () => {
    expect(argumentsOf(centre)).toContain(receiver);
    expect(argumentsOf({})).not.toContain(receiver);
  });

  it("takes it late, by as much as an agent keeps and a little more, unless somebody says else", async () => {
    const window = (values: Input<Values>) =>
      render(values).configuration().storage?.tsdb.out_of_order_time_window;
    expect(window(centre)).toBe("6h");
    expect(window({})).toBeUndefined();
    const own: Input<Values> = {
      prometheus: { remoteWriteReceiver: { enabled: true }, outOfOrderTimeWindow: "1d" },
    };
    expect(window(own)).toBe("1d");
    expect(await promtoolVerdicts([render(centre).configuration()])).toEqual([""]);
    expect(await helmVerdict(centre)).toBe("");
  });

  it("collects nothing but its own metrics and those of the Grafana on it, and is allowed no more than that", () => {
    const rendered = render(centre);
    expect(rendered.jobs().map(({ job_name }) => job_name)).toEqual(["prometheus", "grafana"]);
    expect(Object.keys(pods(rendered))).toEqual(["prometheus", "grafana"]);
    expect(rendered.rights("prometheus").filter((right) => /nodes|metrics/.test(right))).toEqual([]);
  });
});

describe("where nothing of the cluster is collected", () => {
  const values: Input<Values> = { scrape: { cluster: false } };

  it("there is nothing that tells of it", () => {
    const names = render(values).names().join("\n");
    for (const name of ["node-exporter", "kube-state-metrics"]) expect(names).not.toContain(name);
  });

  it("jobs of one's own are there nevertheless, by names that are free now", async () => {
    const own: Input<Values> = { scrape: { cluster: false, extraJobs: [{ job_name: "kubelet" }] } };
    expect(
      render(own)
        .jobs()
        .map(({ job_name }) => job_name),
    ).toEqual(["prometheus", "grafana", "kubelet"]);
    expect(await helmVerdict(own)).toBe("");
  });
});

test("metadata are in the log where they are sent with the samples, in the newer message", () => {
  const to = (message: string): Input<Values> => ({
    prometheus: { remoteWrite: [{ url: "https://a" }, { url: "https://b", protobuf_message: message }] },
  });
  const feature = "--enable-feature=metadata-wal-records";
  expect(argumentsOf(to("io.prometheus.write.v2.Request"))).toContain(feature);
  expect(argumentsOf(to("prometheus.WriteRequest"))).not.toContain(feature);
});
