import { connect } from "node:http2";
import { createConnection } from "node:net";
import { imageOf } from "../images/index.ts";
import type { Machine } from "./layout.ts";
import { execute, install, seenFromHost, start, untilDaemon } from "./machine/machine.ts";

/** The socket of containerd, inside a machine. */
export const containerdSocket = "/run/containerd/containerd.sock";

/** Asks containerd of a machine about what the kubelet's pods are made of; gives what `ctr` wrote. */
export function ctr(machine: Machine, ...args: readonly string[]): Promise<string> {
  return execute(machine, "ctr", "--address", containerdSocket, "--namespace", "k8s.io", ...args);
}

/**
 * Starts containerd, and waits until it takes a kubelet's calls. It pulls no image that is not there: the registry that
 * stands for a mirror excepted.
 */
export async function startContainerd(machine: Machine): Promise<void> {
  await install(machine, "/etc/cni/net.d/10-bridge.conflist", JSON.stringify(podNetwork(machine)));
  const config = await install(machine, "/etc/containerd/config.toml", configuration(await imageOf("pause")));
  await start(machine, "containerd", "containerd", ["--config", config]);
  const socket = await seenFromHost(machine, containerdSocket);
  const takesCalls = (): Promise<boolean> => takesKubeletsCalls(socket);
  await untilDaemon(machine, "containerd", "take a kubelet's calls", takesCalls, 60_000);
}

/**
 * Whether the container runtime behind a socket answers the first call that a kubelet makes. A kubelet that gets no
 * answer ends, for systemd to start it again; and containerd refuses ("server is not initialized yet") until it has
 * looked through what ran before.
 */
function takesKubeletsCalls(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const session = connect("http://localhost", { createConnection: () => createConnection(socket) });
    const call = session.request({
      ":method": "POST",
      ":path": "/runtime.v1.RuntimeService/Version",
      "content-type": "application/grpc",
      te: "trailers",
    });
    const answer = (status: unknown): void => {
      session.destroy();
      resolve(status === "0");
    };
    session.on("error", answer);
    call.on("error", answer);
    call.setTimeout(5_000, () => answer("none"));
    // A call that fails has no trailers: its status comes with the headers, which otherwise have none.
    call.on("response", (headers) => "grpc-status" in headers && answer(headers["grpc-status"]));
    call.on("trailers", (trailers) => answer(trailers["grpc-status"]));
    call.resume();
    // gRPC's frame of an empty message: one byte for "not compressed", four for its length.
    call.end(Buffer.alloc(5));
  });
}

function podNetwork(machine: Machine): object {
  return {
    cniVersion: "1.0.0",
    name: "pods",
    plugins: [
      {
        type: "bridge",
        bridge: "pods",
        isGateway: true,
        hairpinMode: true,
        ipam: {
          type: "host-local",
          dataDir: "/run/cni",
          ranges: [[{ subnet: machine.podCidr }]],
          routes: [{ dst: "0.0.0.0/0" }],
        },
      },
      { type: "portmap", capabilities: { portMappings: true } },
    ],
  };
}

function configuration(sandboxImage: string): string {
  return `version = 2
[grpc]
  address = "${containerdSocket}"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "${sandboxImage}"
  # Root may lack CAP_SYS_RESOURCE, and then no process can be made less likely to be killed than this one.
  restrict_oom_score_adj = true
  [plugins."io.containerd.grpc.v1.cri".registry]
    config_path = "/etc/containerd/certs.d"
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
    conf_dir = "/etc/cni/net.d"
`;
}
