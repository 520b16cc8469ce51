import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { parseYaml, type ValuesDocument, validateValues } from "../../schema/index.ts";
import { imagesOf } from "../../stack/images.ts";
import { chart } from "../../stack/index.ts";
import { evaluateChart } from "../../template/index.ts";
import { type Project, project } from "../scripts/project.ts";
import { hasRegistry, noRegistry, startRegistry } from "./oci-registry.ts";

const registryThere = await hasRegistry();

let here: Project;
let host: string;
beforeEach(async ({ skip }) => {
  skip(!registryThere, noRegistry);
  here = await project();
  const server = await startRegistry();
  onTestFinished(() => server.stop());
  host = server.address;
});

const references = imagesOf(chart.values).flatMap((image) => image.references);

/** Puts an image of nothing into the registry; gives its digest. */
async function publish(reference: string): Promise<string> {
  const [, name = "", tag = ""] = /^[^/]+\/(.+):([^:]+)$/.exec(reference) ?? [];
  const config = JSON.stringify({ architecture: "amd64", os: "linux", comment: reference });
  const digestOf = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;
  const upload = await fetch(`http://${host}/v2/${name}/blobs/uploads/`, { method: "POST" });
  const where = upload.headers.get("location") ?? "";
  const blob = { method: "PUT", body: config, headers: { "content-type": "application/octet-stream" } };
  expect((await fetch(`${where}&digest=${digestOf(config)}`, blob)).status).toBe(201);
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: "application/vnd.oci.image.manifest.v1+json",
    config: {
      mediaType: "application/vnd.oci.image.config.v1+json",
      digest: digestOf(config),
      size: config.length,
    },
    layers: [],
  });
  const headers = { "content-type": "application/vnd.oci.image.manifest.v1+json" };
  const put = { method: "PUT", body: manifest, headers };
  expect((await fetch(`http://${host}/v2/${name}/manifests/${tag}`, put)).status).toBe(201);
  return digestOf(manifest);
}

const stack = join(import.meta.dirname, "../../stack/index.ts");

const digests = (to: string) => here.release(`digests --chart ${stack} --registry ${host} --to ${to}`);

describe("release digests", () => {
  it("pins every image of the default values, and lists all", async () => {
    const known = new Map<string, string>();
    for (const reference of new Set(references)) known.set(reference, await publish(reference));
    const { exitCode } = await digests(here.folder);
    expect(exitCode).toBe(0);
    const list = await readFile(join(here.folder, "images.txt"), "utf8");
    for (const [reference, digest] of known) expect(list).toContain(`\n${reference}@${digest}\n`);

    const text = await readFile(join(here.folder, "digests.yaml"), "utf8");
    expect(
      validateValues(chart.values, text, "digests.yaml").filter(({ severity }) => severity === "error"),
    ).toEqual([]);
    const values = parseYaml(text) as ValuesDocument;
    const images = evaluateChart(chart, { values }).flatMap(({ object }) =>
      [...JSON.stringify(object).matchAll(/"image":"([^"]+)"/g)].map(([, image = ""]) => image),
    );
    const pinned = images.filter((image) => image.includes("@"));
    expect(pinned).toContain(
      `quay.io/prometheus/prometheus:v3.16.0@${known.get("quay.io/prometheus/prometheus:v3.16.0")}`,
    );
    // Of which version the cluster decides, no digest is the right one.
    expect(
      images
        .filter((image) => !image.includes("@"))
        .every((image) => /kube-state-metrics|metrics-server/.test(image)),
    ).toBe(true);
  });

  it("ends with the image that is not there, and leaves nothing", async () => {
    const { exitCode, stderr } = await digests(join(here.folder, "none"));
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${references[0]?.replace(/^[^/]+/, host)}: the registry gives no digest`);
    await expect(readFile(join(here.folder, "none/images.txt"))).rejects.toThrow("ENOENT");
  });
});
