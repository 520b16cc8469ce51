import type { Graph } from "./graph.ts";
import { type Html, html } from "./html.ts";

/** What is in a panel below its title. */
export interface Body {
  readonly html: Html;
  /** What the page's script draws in it. */
  readonly graph?: Graph;
  /** What is said beside the title. */
  readonly aside?: string;
}

/** Of a panel whose queries give nothing. */
export const nothing: Body = { html: html`<div class="none">No data</div>` };

/** What comes of some items, one after another: a Prometheus has more to do than to answer all of a dashboard at once. */
export async function each<T, R>(items: readonly T[], of: (item: T) => Promise<R>): Promise<readonly R[]> {
  const made: R[] = [];
  for (const item of items) made.push(await of(item));
  return made;
}
