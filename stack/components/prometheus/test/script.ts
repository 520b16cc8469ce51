import { pathOf } from "../../../../template/index.ts";
import { pageOf, troubles } from "../../../knowledge/index.ts";
import type { Scope } from "../../../scope.ts";

/** So that the shell sees what is the shell's. */
const dollar = "$";

/**
 * The program of the test, for a shell such as that of Prometheus' image, which is busybox'. Its arguments are
 * the URL of Prometheus' API and the names of jobs. It says of each job how its targets are, and fails unless
 * each job has some and all of them are up. Source of the API: Prometheus 3.15, docs/querying/api.md, "Targets".
 * (No option of wget sets the limit of a request: busybox 1.35 crashes at `-T`.)
 *
 * @param seconds how long it waits for that, because right after an install nothing has been scraped yet
 */
export function testScript({ values: { scrape, rules } }: Scope, seconds: number): string {
  return String.raw`set -u
api=$1
shift

# Where Prometheus asks who is there, this says it.
authorization=
if [ -n "${dollar}{PROMETHEUS_USERNAME-}" ]; then
  authorization=$(printf %s "$PROMETHEUS_USERNAME:$PROMETHEUS_PASSWORD" | base64 | tr -d "\n")
fi

# The certificate is made for others, who know Prometheus by another name; wget of busybox looks at none anyway.
unchecked=
case $api in https:*) unchecked=--no-check-certificate ;; esac

ask() {
  timeout 10 wget -q -O - $unchecked ${dollar}{authorization:+--header "Authorization: Basic $authorization"} "$api/$1" 2>&1 && return
  # More than 123: it was ended by timeout.
  [ $? -lt 124 ] || echo "(no answer within 10 s)"
  return 1
}

# Says how the targets of a job are; fails unless there are some and all are up.
job() {
  if ! answer=$(ask "targets?state=active&scrapePool=$1"); then
    echo "FAILED  $1: $answer"
    return 1
  fi
  printf "%s\n" "$answer" | awk -v job="$1" -v RS='[{]"discoveredLabels":' '
    # Quotes within a text have a backslash before them in JSON: what is looked for here is never part of one.
    function field(text, name) {
      if (!match(text, "\"" name "\":\"([^\"\\\\]|\\\\.)*\"")) return ""
      text = substr(text, RSTART + length(name) + 4, RLENGTH - length(name) - 5)
      gsub(/\\"/, "\"", text)
      return text
    }
    NR == 1 { next }
    {
      labels = substr($0, index($0, ",\"labels\":"))
      state = substr($0, index($0, ",\"scrapePool\":"))
      health = field(state, "health")
      if (health == "up") next
      problem = health == "down" ? field(state, "lastError") : "not scraped yet"
      if (++failed <= 5) print "FAILED  " job ": " field(labels, "instance") ": " problem
    }
    END {
      if (NR < 2) print "FAILED  " job ": no target"
      else if (!failed) print "ok      " job ": " NR - 1 " up"
      else if (failed > 5) print "FAILED  " job ": " failed " of " NR - 1 " targets in all"
      exit failed || NR < 2
    }'
}

look() {
  if ! answer=$(ask status/runtimeinfo); then
    echo "FAILED  Prometheus does not answer at $api: $answer"
    return 1
  fi
  wrong=0
  case $answer in
  *'"reloadConfigSuccess":true'*) echo "ok      Prometheus answers at $api" ;;
  *)
    echo "FAILED  Prometheus refuses its configuration and goes on with the one before"
    wrong=1
    ;;
  esac
  for name in "$@"; do
    job "$name" || wrong=1
  done
  return $wrong
}

end=$(($(date +%s) + ${seconds}))
until report=$(look "$@"); do
  if [ "$(date +%s)" -ge "$end" ]; then
    printf "%s\n" "$report"
    echo
    echo "So it is after ${seconds} s. What to look at:"
    hint() {
      case $report in *$1*) echo "- $1: $2" ;; esac
    }
    hint "does not answer" "the pod of Prometheus and its log; a NetworkPolicy; a password that Prometheus asks for"
    hint "refuses its configuration" "the log of Prometheus, which says why; ${pathOf(scrape.extraJobs)} and ${pathOf(rules)} in the values"
    hint "no target" "whether the pods are there; the page /service-discovery of Prometheus, which says what it found"
    hint "not scraped yet" "${pathOf(scrape.interval)} in the values: if it is longer than the test waits, test again later"
    # What targets say, and what it means.
    known() {
      case $1 in
      kubelet) jobs="kubelet" ;;
      control-plane) jobs="kube-scheduler|kube-controller-manager|kube-proxy|etcd" ;;
      *) jobs="[^k]|k[^u]|ku[^b]|kub[^e]|kube[^l]" ;;
      esac
      printf "%s\n" "$report" | grep -Eq "^FAILED  ($jobs).*($2)" && echo "- $3"
    }
${meanings()}
    exit 1
  fi
  sleep 2
done
printf "%s\n" "$report"
`;
}

/** What is known of targets, for the program: `known WHOSE PATTERN SENTENCE`, a line for each. */
function meanings(): string {
  return troubles
    .filter(({ place }) => place === "target")
    .map(
      ({ of = "other", ...known }) =>
        `    known ${of} ${quoted(known.pattern)} ${quoted(`${known.title}. ${known.cause} More: docs/${pageOf(known)}`)}`,
    )
    .join("\n");
}

/** A text as a shell reads it, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
