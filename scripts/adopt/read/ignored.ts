/**
 * Whether Helm leaves a file of a chart out, by the chart's .helmignore.
 * Source: Helm's pkg/ignore/rules.go: the last rule that says something of a path wins, `!` says the opposite, `/` at the end
 * means folders only, one elsewhere the whole path, and `templates/.?*` is always a rule.
 */
export function ignoredBy(helmignore: string): (path: string) => boolean {
  const rules = ["templates/.?*", ...helmignore.split("\n")].flatMap(ruleOf);
  const isIgnored = (path: string, isFolder: boolean) =>
    rules.reduce((ignored, { matches, isNegated, foldersOnly }) => {
      if (foldersOnly && !isFolder) return ignored;
      return matches(path) !== isNegated ? true : ignored;
    }, false);
  return (path) => {
    const parts = path.split("/");
    return parts.some((_, index) => isIgnored(parts.slice(0, index + 1).join("/"), index < parts.length - 1));
  };
}

interface Rule {
  readonly matches: (path: string) => boolean;
  readonly isNegated: boolean;
  readonly foldersOnly: boolean;
}

function ruleOf(line: string): readonly Rule[] {
  const rule = line.trim();
  if (rule === "" || rule.startsWith("#")) return [];
  const isNegated = rule.startsWith("!");
  const pattern = rule.replace(/^!/, "").replace(/\/$/, "");
  const expression = expressionOf(pattern.replace(/^\//, ""));
  const ofWhole = pattern.includes("/");
  return [
    {
      matches: (path) => expression.test(ofWhole ? path : (path.split("/").at(-1) ?? "")),
      isNegated,
      foldersOnly: rule.endsWith("/"),
    },
  ];
}

/** A pattern of Go's filepath.Match. */
function expressionOf(pattern: string): RegExp {
  const source = pattern.replace(/\\(.)|\[[^\]]*\]|\*|\?|[^\w]/gs, (token, escaped?: string) => {
    if (token === "*") return "[^/]*";
    if (token === "?") return "[^/]";
    if (token.startsWith("[") && token.length > 1) return token;
    return `\\${escaped ?? token}`;
  });
  return new RegExp(`^${source}$`, "s");
}
