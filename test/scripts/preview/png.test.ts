import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { withPalette } from "../../../scripts/preview/png.ts";

/** A picture whose points have colours of one's choice. */
function picture(
  width: number,
  height: number,
  colorOf: (x: number, y: number) => readonly number[],
): Buffer {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) png.data.set([...colorOf(x, y), 255], (y * width + x) * 4);
  }
  return PNG.sync.write(png, { colorType: 2 });
}

test("a picture of few colours is the same", () => {
  const before = picture(20, 10, (x, y) => [x, y, 7]);
  const after = withPalette(before, []);
  expect(PNG.sync.read(after).data).toEqual(PNG.sync.read(before).data);
});

test("of many colours there are 256, those that are kept among them", () => {
  const before = picture(64, 64, (x, y) => (x + y === 0 ? [200, 0, 200] : [x * 4, y * 4, 0]));
  const { data, width, height } = PNG.sync.read(withPalette(before, ["#c800c8"]));
  expect([width, height]).toEqual([64, 64]);
  expect([...data.subarray(0, 4)]).toEqual([200, 0, 200, 255]);
  const colors = new Set(Array.from({ length: width * height }, (_, index) => data.readUInt32BE(index * 4)));
  expect(colors.size).toBeLessThanOrEqual(256);
});
