import pc from "picocolors";
import { joinValues, stringify } from "../../schema/index.ts";
import { pageOf } from "../../stack/knowledge/index.ts";
import { mark } from "../terminal/problem.ts";
import type { Finding } from "./diagnose.ts";
import type { OwnCure, Seen, Sight } from "./sight.ts";

/** How many places of the same finding are named. */
const named = 3;

/** What was found, for people. */
export function report(seen: readonly Seen[], findings: readonly Finding[]): string {
  return [
    ...seen.flatMap(({ what, fine }) => (fine === undefined ? [] : [`${mark.good} ${what}: ${fine}`])),
    ...seen
      .flatMap(({ unread }) => unread)
      .map(({ path, message }) => `${pc.yellow("?")} could not read ${path}: ${message}`),
    ...findings.map(finding),
  ].join("\n");
}

function finding({ trouble, sights }: Finding): string {
  const [first] = sights;
  const others = sights.length > named ? [`    … and ${sights.length - named} more`] : [];
  const where = [...sights.slice(0, named).map(sightText), ...others];
  if (trouble === undefined)
    return [`${mark.bad} ${pc.bold("something that is not known here")}`, ...where].join("\n");
  const { title, cause, sure } = trouble;
  return [
    `${mark.bad} ${pc.bold(title)}`,
    ...where,
    `  ${sure === "certain" ? "Because" : "Most likely because"}: ${cause}`,
    ...curesOf({ trouble, sights }).flatMap((cure) => cureText(cure, first)),
    `  More: docs/${pageOf(trouble)}`,
  ].join("\n");
}

function sightText({ where, message, values = [] }: Sight): string {
  const from = values.length === 0 ? "" : ` (${values.join(", ")})`;
  return `    ${where}${from}: ${message}`;
}

/** What cures a finding: what is known for the places where it was seen goes before what is known for all. */
export function curesOf({ trouble, sights }: Finding): readonly OwnCure[] {
  const own = sights.flatMap(({ cure }) => cure ?? []);
  const [first, ...others] = trouble?.cures ?? [];
  if (own.length === 0) return first === undefined ? [] : [first, ...others];
  const saying = [...new Set(own.map(({ says }) => says))];
  return [...saying.map((one) => joined(own.filter(({ says }) => says === one))), ...others];
}

/** The values of cures that say the same, in one; and their commands, each once. */
function joined(cures: readonly OwnCure[]): OwnCure {
  const says = cures[0]?.says ?? "";
  const values = cures.map((cure) => cure.values).filter((one) => one !== undefined);
  const commands = [...new Set(cures.flatMap(({ command }) => command ?? []))];
  return {
    says,
    ...(values.length === 0 ? {} : { values: values.reduce(joinValues) }),
    ...(commands.length === 0 ? {} : { command: commands.join("\n") }),
  };
}

function cureText({ says, values, command }: OwnCure, sight: Sight): readonly string[] {
  const indented = (text: string) =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => `      ${line}`);
  return [
    `  Cure: ${says}`,
    ...(values === undefined ? [] : indented(stringify(values))),
    ...(command === undefined ? [] : indented(commandOf(command, sight))),
  ];
}

/** The same, for programs: what it gives as JSON. */
export function reportForPrograms(seen: readonly Seen[], findings: readonly Finding[]): object {
  return {
    findings: findings.map(({ trouble, sights }) => ({
      id: trouble?.id ?? "unknown",
      title: trouble?.title,
      cause: trouble?.cause,
      sure: trouble?.sure,
      seen: sights.map(({ where, message, values }) => ({ where, message, values })),
      cures: curesOf({ trouble, sights }).map(({ command, ...cure }) =>
        command === undefined ? cure : { ...cure, command: commandOf(command, sights[0]) },
      ),
      page: trouble && pageOf(trouble),
    })),
    unread: seen.flatMap(({ unread }) => unread),
    fine: seen.flatMap(({ what, fine }) => (fine === undefined ? [] : [{ what, fine }])),
  };
}

/** A command, with what is known of where it was seen. */
export function commandOf(command: string, { words = {} }: Sight): string {
  return Object.entries(words).reduce(
    (text, [word, known]) => text.replaceAll(new RegExp(`\\b${word}\\b`, "g"), known),
    command,
  );
}
