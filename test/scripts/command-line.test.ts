import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { project } from "./project.ts";

describe("kmstack", () => {
  it("says what it can do where it is called without a command, which is wrong usage", async () => {
    const { kmstack } = await project();
    const answer = await kmstack("--help");
    expect(answer).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "",
        "stdout": "Usage: kmstack [options] [command]

      A monitoring chart for Kubernetes, and the TypeScript toolkit that generates it

      Options:
        -V, --version                 output the version number
        -h, --help                    display help for command

      Commands:
        init [options] <name>         begin a chart of your own
        generate [options]            write the chart's folder from its definition
        check [options]               run all static checks
        validate [options] <file...>  check values files: place, path, what is wrong,
                                      what was meant
        migrate [options] <file...>   rewrite values files to the names that values
                                      have now
        diff [options] <old> <new>    say what a newer chart means for people's values
                                      files, and which version it needs
        adopt [options] <chart>       write a definition for a chart that is there
                                      already
        template [options]            show the manifests that the chart makes of some
                                      values, without Helm
        metrics [options] <file...>   say which metrics rules and dashboards read that
                                      kube-metrics-stack does not keep by itself
        doctor [options]              say what is wrong with the metrics of a cluster,
                                      why, and what cures it
        suggest [options]             write values for kube-metrics-stack that fit a
                                      cluster, each with its reason
        help [command]                display help for command

      Exit codes:
        0   fine
        1   something was found
        2   it cannot do what it was asked to: wrong usage, or an input that cannot be used
        70  it is at fault itself",
      }
    `);
    expect(await kmstack("help")).toEqual(answer);
  });

  it("has its version from package.json", async () => {
    const { kmstack } = await project();
    expect(await kmstack("--version")).toEqual({ exitCode: 0, stdout: packageJson.version, stderr: "" });
  });

  it("does not know other commands, and other options neither", async () => {
    const { kmstack } = await project();
    expect(await kmstack("generat")).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "error: unknown command 'generat'
      (Did you mean generate?)
      Run it with --help to see what it takes.",
        "stdout": "",
      }
    `);
    expect(await kmstack("generate --chek")).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "error: unknown option '--chek'
      (Did you mean --check?)
      Run it with --help to see what it takes.",
        "stdout": "",
      }
    `);
    expect(await kmstack("validate")).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "error: missing required argument 'file'
      Run it with --help to see what it takes.",
        "stdout": "",
      }
    `);
    expect(await kmstack("template values.yaml")).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "error: too many arguments for 'template'. Expected 0 arguments but got 1.
      Run it with --help to see what it takes.",
        "stdout": "",
      }
    `);
  });
});

describe("the help of each command", () => {
  it("init", async () => {
    const { kmstack } = await project();
    expect((await kmstack("init --help")).stdout).toMatchInlineSnapshot(`
      "Usage: kmstack init [options] <name>

      Makes a folder with a small chart's definition, its test, and what an editor,
      npm and a CI need to work on it. A folder of that name may be there where
      nothing is in it.

      Arguments:
        name        the chart's name, and the folder's

      Options:
        --json      for programs: the folder and its files, as JSON on standard output
        --debug     show where in the code an error comes from
        -h, --help  display help for command

      Exit codes:
        0   fine
        1   something was found
        2   it cannot do what it was asked to: wrong usage, or an input that cannot be used
        70  it is at fault itself"
    `);
  });

  it("generate", async () => {
    const { kmstack } = await project();
    expect((await kmstack("generate --help")).stdout).toMatchInlineSnapshot(`
      "Usage: kmstack generate [options]

      Writes the chart's folder from its definition. Files that the definition no
      longer makes are deleted. What was not generated, and what was edited since, is
      never touched: where there is such a file, nothing is written. With --check
      nothing is written either: a difference is shown, and the exit code is 1. With
      --watch it writes again after each change of a file beside the definition, or
      that it imports.

      Options:
        --chart <module>  the module that exports the chart (default: in its own
                          repository kube-metrics-stack's own)
        --out <folder>    the chart's folder (default: "chart")
        --check           write nothing; fail, with a diff, where the folder is not
                          what the definition makes
        --discard-edits   replace generated files that were edited, too
        --watch           write again after each change, until Ctrl-C
        --json            for programs: what changed, as JSON on standard output
        --debug           show where in the code an error comes from
        -h, --help        display help for command

      Exit codes:
        0   fine
        1   something was found
        2   it cannot do what it was asked to: wrong usage, or an input that cannot be used
        70  it is at fault itself"
    `);
  });

  it("check", async () => {
    const { kmstack } = await project();
    expect((await kmstack("check --help")).stdout).toMatchInlineSnapshot(`
      "Usage: kmstack check [options]

      Runs all static checks:
        drift          the folder is what the definition makes
        schema         the schema is sound, and fits its own defaults and examples
        examples       the chart takes the values files under ci/
        unused values  templates use every value, and none that is not there
        effect         every value, set alone, makes a difference or is refused
        helm lint      each Helm lints it strictly, with each values file
        ct lint        chart-testing lints it, as ct.yaml says
      and the chart's own linters.

      The programs of others are built on first use, with Go and Python, which takes
      some minutes once. The exit code is 1 where a check finds something.

      Options:
        --chart <module>  the module that exports the chart (default: in its own
                          repository kube-metrics-stack's own)
        --out <folder>    the chart's folder (default: "chart")
        --no-programs     leave out the checks that run programs of others or take
                          long
        --json            for programs: the steps and what they found, as JSON
        --debug           show where in the code an error comes from
        -h, --help        display help for command

      Exit codes:
        0   fine
        1   something was found
        2   it cannot do what it was asked to: wrong usage, or an input that cannot be used
        70  it is at fault itself"
    `);
  });

  it("validate", async () => {
    const { kmstack } = await project();
    expect((await kmstack("validate --help")).stdout).toMatchInlineSnapshot(`
      "Usage: kmstack validate [options] <file...>

      Says what \`helm install\` would say against values files: against the schema, and
      by the chart's own checks. Several files are one set, each laid over the ones
      before it. Each problem comes with its file, line and column; the exit code is 1
      where there is any but warnings.

      Arguments:
        file              values files, as \`helm install --values\` takes them; - for
                          standard input

      Options:
        --chart <module>  the module that exports the chart (default:
                          kube-metrics-stack's own)
        --json            for programs: the problems as a JSON array
        --debug           show where in the code an error comes from
        -h, --help        display help for command

      Exit codes:
        0   fine
        1   something was found
        2   it cannot do what it was asked to: wrong usage, or an input that cannot be used
        70  it is at fault itself"
    `);
  });

  it("adopt", async () => {
    const { kmstack } = await project();
    expect((await kmstack("adopt --help")).stdout).toMatchInlineSnapshot(`
      "Usage: kmstack adopt [options] <chart>

      Reads a chart's values.yaml with its comments (also those of helm-docs,
      helm-schema, readme-generator), its values.schema.json and its templates, and
      writes a definition from which \`kmstack generate\` makes the chart with the same
      values and a stricter schema. The templates stay as they are. What could not be
      understood, values that no template uses, and those that values.yaml has not,
      are told with their place. Nothing is overwritten.

      Arguments:
        chart           the chart's folder

      Options:
        --out <folder>  the definition's folder, which is not there yet (default: the
                        chart's name)
        --json          for programs: the folder and what is to know, as JSON
        --debug         show where in the code an error comes from
        -h, --help      display help for command

      Exit codes:
        0   fine
        1   something was found
        2   it cannot do what it was asked to: wrong usage, or an input that cannot be used
        70  it is at fault itself"
    `);
  });

  it("template", async () => {
    const { kmstack } = await project();
    expect((await kmstack("template --help")).stdout).toMatchInlineSnapshot(`
      "Usage: kmstack template [options]

      Shows the manifests that \`helm template\` would make, worked out in this process.
      The values are checked first; the exit code is 1 where they are wrong.

      Options:
        --chart <module>              the module that exports the chart (default:
                                      kube-metrics-stack's own)
        -f, --values <file>           a values file, - for standard input; a later one
                                      goes over an earlier one; may be repeated
                                      (default: none)
        --name <name>                 the release's name (default: "release-name")
        -n, --namespace <namespace>   the release's namespace (default: "default")
        --kube-version <version>      the cluster's version (default: "v1.34.0")
        -a, --api-versions <version>  a group and version that the cluster serves; may
                                      be repeated (default: none)
        --is-upgrade                  render an upgrade instead of an install
        --summary                     show what the objects are, not the objects
        --json                        for programs: the objects as a JSON array
        --debug                       show where in the code an error comes from
        -h, --help                    display help for command

      Exit codes:
        0   fine
        1   something was found
        2   it cannot do what it was asked to: wrong usage, or an input that cannot be used
        70  it is at fault itself"
    `);
  });
});
