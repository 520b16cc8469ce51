import { expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { chart } from "../../stack/index.ts";
import { project } from "../scripts/project.ts";

it("release says which steps there are", async () => {
  const { release } = await project();
  expect(await release("--help")).toMatchInlineSnapshot(`
    {
      "exitCode": 0,
      "stderr": "",
      "stdout": "Usage: release [options] [command]

    Releases a chart, one step after another: docs/releasing.md has them in order

    Options:
      -V, --version                        output the version number
      -h, --help                           display help for command

    Commands:
      package [options]                    package the chart and sign it
      verify [options] <package>           check a package's signature
      digests [options]                    ask the registries for the digests of the
                                           chart's images
      push [options] <package> <registry>  push a package to an OCI registry
      index [options] <package> <folder>   add a package to the folder of a chart
                                           repository
      pages [options] <package>            add a package to the chart repository on
                                           a branch
      notes [options]                      show what CHANGELOG.md says of the
                                           chart's version
      help [command]                       display help for command

    Exit codes:
      0   fine
      1   something was found
      2   it cannot do what it was asked to: wrong usage, or an input that cannot be used
      70  it is at fault itself",
    }
  `);
});

it("release does not know other steps, and wants to know what to do", async () => {
  const { release } = await project();
  expect(await release("publish")).toMatchInlineSnapshot(`
    {
      "exitCode": 2,
      "stderr": "error: unknown command 'publish'
    (Did you mean push?)
    Run it with --help to see what it takes.",
      "stdout": "",
    }
  `);
  expect((await release("push release.tgz")).stderr).toContain("missing required argument 'registry'");
});

it("chart and toolkit have the same version", () => {
  expect(packageJson.version).toBe(chart.metadata.version);
});
