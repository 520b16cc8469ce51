import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { uids } from "../stack/kit/dashboards/uids.ts";
import { secondsOf, timeOf } from "./preview/prometheus/questions.ts";
import { failureOf } from "./terminal/failure.ts";
import { count, exitCodes, mark, say } from "./terminal/problem.ts";

/*
 * `npm run dashboards:preview`: draws the chart's dashboards with the data of a Prometheus, so that people can look at them
 * without Grafana.
 */

const name = "dashboards:preview";

interface Options {
  readonly prometheus: string;
  readonly out: string;
  readonly at?: number;
  readonly range: number;
  readonly cluster?: string;
}

const program = new Command(name)
  .description(
    "Draws the chart's dashboards as they are written for Grafana, each into a picture UID.png, with the data of a Prometheus " +
      "that runs. A picture is a preview: near to what Grafana shows, and not the same.\n\n" +
      "It takes Chromium: the package `chromium`, or the one that KMSTACK_CHROMIUM names.",
  )
  .addArgument(new Argument("[uid...]", "the dashboards to draw (default: all)").choices(uids))
  .requiredOption("--prometheus <url>", "where Prometheus answers, such as http://localhost:9090", address)
  .option("--out <folder>", "where the pictures go", "dashboards-preview")
  .option("--at <time>", "when what is looked at ends, such as 2026-01-31T12:00:00Z (default: now)", time)
  .addOption(
    new Option("--range <duration>", "how long it is: a number and s, m, h or d")
      .argParser(duration)
      .default(duration("30m"), "30m"),
  )
  .option("--cluster <name>", "one cluster, where several send their samples (default: all)")
  .addHelpText(
    "after",
    "\nFor the Prometheus of a release `monitoring` in a namespace of that name:\n" +
      "  kubectl -n monitoring port-forward service/monitoring-kube-metrics-stack-prometheus 9090\n" +
      `  npm run ${name} -- --prometheus http://localhost:9090 kmstack-cluster kmstack-pods`,
  )
  .showHelpAfterError("Run it with --help to see what it takes.")
  .action(async (chosen: readonly string[], { prometheus, out, at, range, cluster }: Options) => {
    try {
      const [{ dashboards }, { drawPreviews }, { prometheusAt }] = await Promise.all([
        import("../stack/index.ts"),
        import("./preview/previews.ts"),
        import("./preview/prometheus/prometheus.ts"),
      ]);
      const those = dashboards.filter(({ uid }) => chosen.length === 0 || chosen.includes(uid));
      const span = {
        end: at ?? Math.floor(Date.now() / 1000),
        length: range,
        ...(cluster === undefined ? {} : { cluster }),
      };
      say(`drawing ${count(those.length, "dashboard")} with the data of ${prometheus} …`);
      await drawPreviews({
        dashboards: those,
        ask: prometheusAt(prometheus),
        span,
        out,
        onPicture: (file) => say(`${mark.good} ${file}`),
      });
    } catch (error) {
      const { exitCode, said } = failureOf(error, name);
      if (said !== undefined) say(said);
      process.exitCode = exitCode;
    }
  });

await program
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? exitCodes.fine : exitCodes.usage))
  .parseAsync();

function address(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError("It takes an address such as http://localhost:9090.");
}

function time(text: string): number {
  const seconds = timeOf(text);
  if (seconds !== undefined) return seconds;
  throw new InvalidArgumentError("It takes a time such as 2026-01-31T12:00:00Z, or the seconds since 1970.");
}

function duration(text: string): number {
  const seconds = secondsOf(text);
  if (seconds !== undefined) return seconds;
  throw new InvalidArgumentError("It takes a number and s, m, h or d, such as 30m or 6h.");
}
