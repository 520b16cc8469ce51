import { crc32, deflateSync } from "node:zlib";
import { PNG } from "pngjs";

/** How many colours a palette may have. */
const most = 256;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * The same picture with a palette of the colours that are in it most, and for all others the nearest of them: of a page, which
 * is flat, that is a third of the size, and nobody sees it. Pictures are kept in repositories.
 *
 * @param picture a PNG file without transparency
 * @param kept colours such as `#73bf69` that stay as they are, however little there is of them
 * @returns a PNG file
 */
export function withPalette(picture: Buffer, kept: readonly string[]): Buffer {
  const { width, height, data } = PNG.sync.read(picture);
  const colors = Array.from({ length: width * height }, (_, index) => data.readUInt32BE(index * 4) >>> 8);
  const palette = mostOf(
    colors,
    kept.map((color) => Number.parseInt(color.slice(1), 16)),
  );
  const places = new Map(palette.map((color, place) => [color, place]));
  // Each line begins with its filter: none, as neighbours in a palette have nothing in common.
  const lines = Buffer.alloc((width + 1) * height);
  for (const [index, color] of colors.entries()) {
    const place = places.get(color) ?? nearest(palette, color);
    places.set(color, place);
    lines[index + Math.floor(index / width) + 1] = place;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for a place in the palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(channels))),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function mostOf(colors: readonly number[], kept: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const ordered = [...counts].toSorted(([, one], [, other]) => other - one);
  return [...new Set([...kept, ...ordered.map(([color]) => color)])].slice(0, most);
}

function nearest(palette: readonly number[], color: number): number {
  const distances = palette.map((one) => distance(one, color));
  return distances.indexOf(Math.min(...distances));
}

function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 0xff) - ((other >> 8) & 0xff);
  const blue = (one & 0xff) - (other & 0xff);
  return red ** 2 + green ** 2 + blue ** 2;
}

/** Red, green and blue. */
function channels(color: number): readonly number[] {
  return [color >> 16, (color >> 8) & 0xff, color & 0xff];
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
