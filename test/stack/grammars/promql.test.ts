import { describe, expect, it } from "vitest";
import { pinnedSource } from "../../../scripts/go-source.ts";
import { promql } from "../../../stack/kit/grammars/promql.ts";
import { promtoolRefusals } from "../promtool.ts";

const sound = [
  "up",
  "up == 0",
  "1 + 2 * -3 ^ 4 % 5",
  "sum by (job) (rate(http_requests_total{code=~'5..'}[5m]))",
  "sum(up) by (job, instance) > 0",
  'rate({"http.server.duration"}[5m])',
  'sum by ("service.name") (up)',
  '{__name__=~"job:.*"}',
  'up{"service.name"="shop"}',
  "up{job='a', }",
  "up offset 5m",
  "up @ 1609746000 offset -5m",
  "up @ end()",
  "max_over_time(rate(up[5m])[1h:1m])",
  "max_over_time(rate(up[5m])[1h:])",
  "a * on (x) group_left (y) b",
  "a and ignoring (x) b unless c or d",
  "histogram_quantile(0.9, sum by (le) (rate(x_bucket[5m])))",
  "label_replace(up, 'a', '$1', 'b', '(.*)')",
  'absent(up{job="a"}) or vector(0)',
  "count_values('version', build_info)",
  "topk(3, up)",
  "up # a comment with ( in it",
  "sum(\n  # of all\n  up\n)",
  "up{a=`\\d`}",
  'up{a="\\\\d\\u00e9\\x41"}',
  'up{a="it\'s (fine"}',
  "0x1F + 1e3 + Inf - NaN",
  "'text'",
  "time() - 1h",
  "up{a=~''}",
  'quantile_over_time(0.5, up{a!~"b|c"}[1d12h])',
  "up > bool 1",
  "sum(up) without ()",
];

/** What is wrong, and where it is told. */
const broken: readonly (readonly [string, number, string])[] = [
  ["sum(up == 0", 3, "this ( is never closed: add the )"],
  ["sum by (job) (up", 13, "this ( is never closed: add the )"],
  ["rate(up[5m)", 10, "] is wanted here, to close the [ before, not )"],
  ["sum(up))", 7, "this ) closes nothing: take it out"],
  ["up{a='b'", 2, "this { is never closed: add the }"],
  ["up ==", 5, 'it ends too early after "==": something has to follow'],
  ["up +\n  ", 4, 'it ends too early after "+": something has to follow'],
  ["  ", 0, "it ends too early: something has to follow"],
  ["# nothing", 9, ""],
  ["up{a='b}", 5, "this text is never closed: add the quote at its end"],
  ["'a", 0, "this text is never closed: add the quote at its end"],
  ['up{a="b\nc"}', 5, "this text is never closed: add the quote at its end"],
  ["up{a=`b}", 5, "this text is never closed: add the quote at its end"],
  ['up{a=~"\\d+"}', 7, "there is no escape \\d: write \\\\d, or the text in backquotes"],
  ["up{a=~'\\.'}", 7, "there is no escape \\.: write \\\\., or the text in backquotes"],
  ["up{a=~'('}", 6, "'(' is no regular expression: missing closing )"],
  ["up{a!~'*'}", 6, "'*' is no regular expression"],
  ["up{a=~'(?=b)'}", 6, "is no regular expression"],
  ["foo(up)", 0, "there is no function foo"],
  ["sum(rates(up[5m]))", 4, "there is no function rates"],
  ["up{a=}", 5, '"}" is not expected here'],
  ["up{a}", 4, '"}" is not expected here'],
  ["up{a=b}", 5, '"b" is not expected here'],
  ["a b", 2, '"b" is not expected here'],
  ["up and and b", 11, '"b" is not expected here'],
  ["up == == 1", 6, '"==" is not expected here'],
  ["1 +* 2", 3, '"*" is not expected here'],
  ["up[5x]", 4, '"x" is not expected here'],
  ["up[5 m]", 5, '"m" is not expected here'],
  ["$value > 1", 0, '"$" is not expected here'],
  ["{{ $value }}", 1, ""],
  ["sum(up) by (a.b)", 13, '".b" is not expected here'],
  ["up{}{}", 4, '"{" is not expected here'],
  ["up{a=='b'}", 5, ""],
  ["http.requests", 4, '".requests" is not expected here'],
  ["up; down", 2, '";" is not expected here'],
];

describe("PromQL", () => {
  it.each(sound)("is %s", (text) => {
    expect(promql.faults(text)).toEqual([]);
  });

  it.each(broken)("is not %s", (text, offset, message) => {
    const [fault, ...others] = promql.faults(text);
    expect(others).toEqual([]);
    expect(fault).toEqual({ offset, message: expect.stringContaining(message) });
  });

  it("is to Prometheus the same", { timeout: 60_000 }, async () => {
    const texts = [...promql.examples, ...sound, ...broken.map(([text]) => text)];
    const refusals = await promtoolRefusals(
      texts.map((expr) => ({ groups: [{ name: "g", rules: [{ alert: "A", expr }] }] })),
    );
    const refused = texts.filter((_, index) => refusals[index] !== "");
    expect(refused).toEqual(broken.map(([text]) => text));
  });
});

it("knows each function that the pinned Prometheus has", async () => {
  const path = "github.com/prometheus/prometheus/promql/parser";
  const { read } = await pinnedSource("prometheus", ["prometheus"]);
  const names = read(path).flatMap((text) => {
    const [, functions = ""] = text.split("var Functions = map[string]*Function{");
    return [...functions.matchAll(/^\t"(\w+)": \{/gm)].map(([, name = ""]) => name);
  });
  expect(names).toEqual(expect.arrayContaining(["rate", "label_replace", "integral"]));
  const unknown = (name: string) => promql.faults(`1 + ${name}(up[5m]) or ${name}(up)`);
  expect(names.flatMap(unknown)).toEqual([]);
  expect(promql.faults("integral(up[5m]) + foo(up)")).toEqual([
    { offset: 19, message: "there is no function foo" },
  ]);
});
