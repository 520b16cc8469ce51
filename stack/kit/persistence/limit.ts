import { operation } from "../../../template/index.ts";

/** Four fifths of each unit of Kubernetes', rounded down, in a unit that Prometheus knows (there KB is 1024 bytes). */
const shares: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
  "": [0.8, "B"],
  k: [800, "B"],
  M: [781, "KB"],
  G: [762, "MB"],
  T: [745, "GB"],
  P: [727, "TB"],
  Ki: [819, "B"],
  Mi: [819, "KB"],
  Gi: [819, "MB"],
  Ti: [819, "GB"],
  Pi: [819, "TB"],
};

const factors = mapped(([factor]) => factor);
const units = mapped(([, unit]) => JSON.stringify(unit));

function mapped(value: (share: readonly [number, string]) => unknown): string {
  const entries = Object.entries(shares).map(([unit, share]) => `${JSON.stringify(unit)} ${value(share)}`);
  return `(dict ${entries.join(" ")})`;
}

/**
 * What data may take of a volume of a size so that what is written besides (a block that is compacted is there twice for
 * a while) still fits: Prometheus' documentation advises 80 to 85 percent. Source: Prometheus 3.15, docs/storage.md.
 *
 * @param size a quantity, as `persistence.size` has it
 * @returns a size such as `16380MB`, as Prometheus has it
 */
export const limitWithin = operation<[string], string>({
  print: (size) => {
    const unit = `(regexFind "[A-Za-z]*$" ${size})`;
    const number = `(float64 (regexFind "^[0-9.]+" ${size}))`;
    return `printf "%d%s" (int64 (mulf ${number} (get ${factors} ${unit}))) (get ${units} ${unit})`;
  },
  evaluate: (size) => {
    const [, whole = "", fraction = "", unit = ""] = /^([0-9]+)(?:\.([0-9]+))?([A-Za-z]*)$/.exec(size) ?? [];
    const [factor, prometheusUnit] = shares[unit] ?? [0, "B"];
    // In tenths, and without floating point, as Helm does it.
    const tenths = BigInt(whole + fraction) * BigInt(Math.round(factor * 10));
    return `${tenths / 10n ** BigInt(fraction.length + 1)}${prometheusUnit}`;
  },
  shape: { kind: "text", word: true },
});
