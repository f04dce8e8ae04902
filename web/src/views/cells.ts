/**
 * Pictures of cells as PNG in a data address. A canvas each would make the page wait for the process
 * that draws, and for its compression.
 */

/** Red, green, blue and opacity, 0 to 255. */
export type Colour = readonly [number, number, number, number];

/** At most 256 colours; `cells` are their numbers, row after row. */
export function cellsImage(width: number, colours: readonly Colour[], cells: Uint8Array): string {
  const height = cells.length / width, header = new Uint8Array(13), view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 3], 8); // a byte a cell, the number of its colour
  const parts = [chunk("IHDR", header), palette(colours), chunk("IDAT", stored(rowsOf(cells, width))), chunk("IEND", new Uint8Array())];
  return `data:image/png;base64,${btoa(`\x89PNG\r\n\x1a\n${parts.join("")}`)}`;
}

const palettes = new WeakMap<readonly Colour[], string>();

function palette(colours: readonly Colour[]): string {
  const known = palettes.get(colours) ??
    chunk("PLTE", Uint8Array.from(colours.flatMap(([r, g, b]) => [r, g, b]))) + chunk("tRNS", Uint8Array.from(colours, ([, , , opacity]) => opacity));
  palettes.set(colours, known);
  return known;
}

/** Each row begins with a 0: no filter. */
function rowsOf(cells: Uint8Array, width: number): Uint8Array {
  const rows = new Uint8Array(cells.length + cells.length / width);
  for (let from = 0, to = 1; from < cells.length; from += width, to += width + 1) rows.set(cells.subarray(from, from + width), to);
  return rows;
}

const MOST_STORED = 0xffff;

/** The form of a compressed stream, but not compressed (RFC 1950 and 1951). */
function stored(bytes: Uint8Array): Uint8Array {
  const blocks = Math.ceil(bytes.length / MOST_STORED), made = new Uint8Array(bytes.length + 5 * blocks + 6), view = new DataView(made.buffer);
  made.set([0x78, 0x01]);
  let to = 2;
  for (let k = 0; k < blocks; k++) {
    const block = bytes.subarray(k * MOST_STORED, (k + 1) * MOST_STORED);
    made[to] = Number(k === blocks - 1);
    view.setUint16(to + 1, block.length, true);
    view.setUint16(to + 3, ~block.length & 0xffff, true);
    made.set(block, to + 5);
    to += block.length + 5;
  }
  let a = 1, b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  view.setUint32(to, b * 65536 + a);
  return made;
}

/** A part of the file, a character a byte. */
function chunk(name: string, data: Uint8Array): string {
  const made = new Uint8Array(data.length + 12), view = new DataView(made.buffer);
  view.setUint32(0, data.length);
  made.set([...name].map((character) => character.charCodeAt(0)), 4);
  made.set(data, 8);
  view.setUint32(data.length + 8, checksum(made.subarray(4, data.length + 8)));
  return textOf(made);
}

const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let word = byte;
  for (let k = 0; k < 8; k++) word = word & 1 ? (word >>> 1) ^ 0xedb88320 : word >>> 1;
  return word;
});

/** CRC-32, as PNG wants it. */
function checksum(bytes: Uint8Array): number {
  let word = 0xffffffff;
  for (const byte of bytes) word = REMAINDERS[(word ^ byte) & 255]! ^ (word >>> 8);
  return ~word >>> 0;
}

const AT_ONCE = 8192; // arguments of a call

function textOf(bytes: Uint8Array): string {
  let text = "";
  for (let k = 0; k < bytes.length; k += AT_ONCE) text += String.fromCharCode(...bytes.subarray(k, k + AT_ONCE));
  return text;
}
