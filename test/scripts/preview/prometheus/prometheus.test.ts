import { expect, test } from "vitest";
import { timesOf, valuesAt, valuesOver } from "../../../../scripts/preview/prometheus/prometheus.ts";

const span = { end: 1000, length: 3 };

/** Answers everything with the same, and keeps what it was asked. */
function answering(data: unknown) {
  const asked: string[] = [];
  const ask = async (path: string) => {
    asked.push(decodeURIComponent(path));
    return data;
  };
  return { ask, asked };
}

const success = (result: unknown) => ({ status: "success", data: { resultType: "", result } });

test("an instant query asks for the end of the time that is looked at", async () => {
  const { ask, asked } = answering(
    success([
      { metric: { job: "a" }, value: [1000, "1.5"] },
      { metric: { job: "b" }, value: [1000, "+Inf"] },
    ]),
  );
  expect(await valuesAt(ask, "up", span)).toEqual([
    { labels: { job: "a" }, value: 1.5 },
    { labels: { job: "b" }, value: Number.POSITIVE_INFINITY },
  ]);
  expect(asked).toEqual(["/api/v1/query?query=up&time=1000"]);
});

test("a range query has a value for each time, and a gap where there is none", async () => {
  const values = [
    [997, "1"],
    [999, "NaN"],
    [1000, "4"],
  ];
  const { ask, asked } = answering(success([{ metric: {}, values }]));
  expect(timesOf(span)).toEqual([997, 998, 999, 1000]);
  expect(await valuesOver(ask, "up", span)).toEqual([{ labels: {}, values: [1, null, null, 4] }]);
  expect(asked).toEqual(["/api/v1/query_range?query=up&start=997&end=1000&step=1"]);
});

test("what Prometheus says against an expression is passed on", async () => {
  const { ask } = answering({ status: "error", errorType: "bad_data", error: "parse error" });
  await expect(valuesAt(ask, "up{", span)).rejects.toThrow('Prometheus does not answer "up{": parse error');
});
