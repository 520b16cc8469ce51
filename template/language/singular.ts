/** A name for one item of a list of that name: `tolerations` → `toleration`, `entries` → `entry`. */
export function singular(plural: string): string {
  const name = plural.replace(/[^A-Za-z0-9_]/g, "");
  if (!/^[A-Za-z]{3,}/.test(name)) return "item";
  if (/ies$/.test(name)) return name.replace(/ies$/, "y");
  if (/(ss|x|ch|sh)es$/.test(name)) return name.replace(/es$/, "");
  if (/[^s]s$/.test(name)) return name.replace(/s$/, "");
  return "item";
}
