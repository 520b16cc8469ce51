import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { finished, pipeline } from "node:stream/promises";
import { type Header, type Pack, pack } from "tar-stream";

/** What a container image of one layer is made of. */
export interface ImageContent {
  /** Files of this host, by their path in the image. They are executable. */
  readonly files: Readonly<Record<string, string>>;
  /** Symbolic links: what each points to, by its path in the image. */
  readonly links?: Readonly<Record<string, string>>;
  /** Folders that everyone may write to. */
  readonly folders?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  /** The user's number. */
  readonly user: number;
  readonly workingFolder?: string;
}

interface Blob {
  readonly digest: string;
  readonly size: number;
}

/** What of an entry is not the same for all of them. */
type Entry = Pick<Header, "name"> & Partial<Pick<Header, "type" | "mode" | "linkname">>;

const layoutFile = { imageLayoutVersion: "1.0.0" };

/**
 * Writes an image as an archive in the OCI image layout, which `ctr images import` reads. Times and owners are
 * fixed, so the same content gives the same digest.
 *
 * @param name with registry and tag, like `registry.k8s.io/pause:3.10`
 */
export async function writeImageArchive(file: string, name: string, content: ImageContent): Promise<void> {
  const layerFile = `${file}.layer`;
  try {
    await writeLayer(layerFile, content);
    const layer = { digest: await digestOf(layerFile), size: (await stat(layerFile)).size };
    const config = json({
      created: new Date(0).toISOString(),
      architecture: { x64: "amd64" }[process.arch as "x64"] ?? process.arch,
      os: "linux",
      config: {
        User: String(content.user),
        Env: ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],
        Entrypoint: content.entrypoint,
        Cmd: content.command,
        WorkingDir: content.workingFolder ?? "/",
      },
      rootfs: { type: "layers", diff_ids: [layer.digest] },
    });
    const manifest = json({
      schemaVersion: 2,
      mediaType: "application/vnd.oci.image.manifest.v1+json",
      config: { mediaType: "application/vnd.oci.image.config.v1+json", ...blob(config) },
      layers: [{ mediaType: "application/vnd.oci.image.layer.v1.tar", ...layer }],
    });
    const index = json({
      schemaVersion: 2,
      mediaType: "application/vnd.oci.image.index.v1+json",
      manifests: [
        {
          mediaType: "application/vnd.oci.image.manifest.v1+json",
          ...blob(manifest),
          annotations: { "io.containerd.image.name": name },
        },
      ],
    });

    const partial = `${file}.partial`;
    const archive = pack();
    const written = pipeline(archive, createWriteStream(partial));
    await add(archive, { name: "oci-layout" }, json(layoutFile));
    await add(archive, { name: "index.json" }, index);
    for (const part of [config, manifest]) await add(archive, { name: pathOf(blob(part)) }, part);
    await addFile(archive, { name: pathOf(layer) }, layerFile);
    archive.finalize();
    await written;
    await rename(partial, file);
  } finally {
    await rm(layerFile, { force: true });
  }
}

async function writeLayer(file: string, content: ImageContent): Promise<void> {
  const layer = pack();
  const written = pipeline(layer, createWriteStream(file));
  const { files, links = {}, folders = [], user } = content;

  const parents = [...Object.keys(files), ...Object.keys(links)].flatMap((path) => foldersAbove(path));
  for (const folder of [...new Set(["etc", ...parents])]) {
    await add(layer, { name: folder, type: "directory", mode: 0o755 });
  }
  for (const folder of ["tmp", ...folders.map(relative)]) {
    await add(layer, { name: folder, type: "directory", mode: 0o1777 });
  }
  await add(layer, { name: "etc/passwd" }, `root:x:0:0::/:/bin/sh\nuser:x:${user}:${user}::/:/bin/sh\n`);
  for (const [path, source] of Object.entries(files)) {
    await addFile(layer, { name: relative(path), mode: 0o755 }, source);
  }
  for (const [path, target] of Object.entries(links)) {
    await add(layer, { name: relative(path), type: "symlink", linkname: target });
  }
  layer.finalize();
  await written;
}

const relative = (path: string): string => path.replace(/^\//, "");

/** The folders above a path, the outermost first. */
function foldersAbove(path: string): readonly string[] {
  const above = dirname(relative(path));
  return above === "." ? [] : [...foldersAbove(above), above];
}

const fixed = { mtime: new Date(0), uid: 0, gid: 0 };

async function add(archive: Pack, header: Entry, content?: string): Promise<void> {
  await new Promise<void>((done, failed) => {
    archive.entry({ ...fixed, ...header }, content ?? "", (error) => (error ? failed(error) : done()));
  });
}

async function addFile(archive: Pack, header: Entry, source: string): Promise<void> {
  const { size } = await stat(source);
  const entry = archive.entry({ ...fixed, ...header, size });
  createReadStream(source).pipe(entry);
  await finished(entry);
}

function json(value: object): string {
  return JSON.stringify(value);
}

function blob(content: string): Blob {
  return {
    digest: `sha256:${createHash("sha256").update(content).digest("hex")}`,
    size: Buffer.byteLength(content),
  };
}

function pathOf({ digest }: Blob): string {
  return `blobs/${digest.replace(":", "/")}`;
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return `sha256:${hash.digest("hex")}`;
}

/** A short name for the content of files: the same bytes give the same name. */
export async function contentOf(files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) hash.update(await readFile(file)).update("\0");
  return hash.digest("hex");
}
