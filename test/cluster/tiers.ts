/**
 * The two tiers of tests here. Those of the first guard every change: at least one for each component, and for each kind of
 * thing that is promised. The rest says so where it is written, by a tag:
 *
 *     test("A3: data survive that the node boots again", thorough, async () => {
 */

/** The tag of the tests of the second tier. */
export const thoroughTag = "thorough";

/** What a test of the second tier takes as its options, or has among them. */
export const thorough = { tags: [thoroughTag] };

/** What has vitest leave them out. */
export const withoutThorough = `!${thoroughTag}`;

/** What runs them too. */
export const all = "npm run test:cluster -- --all";
