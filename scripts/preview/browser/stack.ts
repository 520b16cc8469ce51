/** Each line on top of those before it; one that has a gap adds nothing there. */
export function stacked(lines: readonly (readonly (number | null)[])[]): readonly (readonly number[])[] {
  let below: readonly number[] = [];
  return lines.map((line) => {
    below = line.map((value, index) => (below[index] ?? 0) + (value ?? 0));
    return below;
  });
}
