/** Fine, worth a look, somebody should act. */
type Color = "green" | "orange" | "red";

/** From which number on which colour holds; the first is that of all below, from null on, as Grafana has it. */
export type Steps = readonly { readonly value: number | null; readonly color: Color }[];

/** From where on something wants a look, and from where on somebody to act: one of them, or both. */
type Bounds =
  | { readonly look: number; readonly act: number }
  | { readonly look: number; readonly act?: never }
  | { readonly look?: never; readonly act: number };

/** The more, the worse: from each bound on. */
export function worseAbove({ look, act }: Bounds): Steps {
  return [{ value: null, color: "green" }, ...step(look, "orange"), ...step(act, "red")];
}

/** The less, the worse: below each bound. */
export function worseBelow({ look, act }: Bounds): Steps {
  const worst = act === undefined ? "orange" : "red";
  return [
    { value: null, color: worst },
    ...step(look === undefined ? undefined : act, "orange"),
    ...step(look ?? act, "green"),
  ];
}

/** There should be none. */
export const noneWanted: Steps = worseAbove({ act: 1 });

function step(value: number | undefined, color: Color): Steps {
  return value === undefined ? [] : [{ value, color }];
}
