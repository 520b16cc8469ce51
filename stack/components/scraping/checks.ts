import { and, type Check, each, eq, or, pathOf, text, when, whenSet } from "../../../template/index.ts";
import { isLonger } from "../../kit/durations.ts";
import { ofTwins } from "../../kit/repetition.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import type { Scope } from "../../scope.ts";
import { globalInterval, intervalOf } from "./times.ts";

/** What Prometheus refuses in jobs that are each right by themselves. Source: Prometheus 3.15, config/config.go. */
export function jobChecks(scope: Scope, jobs: readonly ScrapeJob[]): readonly Check[] {
  return [...nameChecks(scope, jobs), ...timeChecks(scope, jobs)];
}

/** Each job has a name of its own. */
function nameChecks({ values: { scrape } }: Scope, jobs: readonly ScrapeJob[]): readonly Check[] {
  const place = pathOf(scrape.extraJobs);
  return [
    each(scrape.extraJobs, ({ job_name: name }) =>
      when<string>(
        or(false, ...jobs.map((job) => and(eq(name, job.name), job.when))),
        text`${place}: the chart has a job named "${name}" itself; give yours another name, or switch the chart's off`,
      ),
    ),
    ofTwins(
      scrape.extraJobs,
      "job_name",
      ({ job_name }) => job_name,
      (name) => text`${place}: two jobs are named "${name}"; give one of them another name`,
    ),
  ];
}

/** No target may take longer than until it is asked again. */
function timeChecks({ values: { scrape } }: Scope, jobs: readonly ScrapeJob[]): readonly Check[] {
  return [
    whenSet(scrape.timeout, (timeout) =>
      when<string>(
        isLonger({ duration: timeout, than: globalInterval() }),
        text`${pathOf(scrape.timeout)}: ${timeout} is longer than ${globalInterval()}, the interval (${pathOf(scrape.interval)}); make it no longer than that`,
      ),
    ),
    ...jobs.map(({ when: there, settings }) => {
      const interval = intervalOf(settings.interval);
      return when<string>(
        there,
        whenSet(settings.timeout, (timeout) =>
          when<string>(
            isLonger({ duration: timeout, than: interval }),
            text`${pathOf(settings.timeout)}: ${timeout} is longer than ${interval}, the interval of this job; make it no longer than that`,
          ),
        ),
      );
    }),
    each(scrape.extraJobs, (job) =>
      whenSet(job.scrape_timeout, (timeout) => {
        const interval = intervalOf(job.scrape_interval);
        return when<string>(
          isLonger({ duration: timeout, than: interval }),
          text`${pathOf(scrape.extraJobs)}: the job "${job.job_name}" has a scrape_timeout of ${timeout}, longer than its interval of ${interval}; make it no longer than that`,
        );
      }),
    ),
  ];
}
