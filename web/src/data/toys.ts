/** Four tables of two features, drawn from a generator with a fixed seed. */
import { makeDataset, type Dataset } from "./dataset.ts";

export const TOYS = ["moons", "circles", "spirals", "xor"] as const;
export type Toy = (typeof TOYS)[number];

const ROWS = 400;

/** The point of class 0 or 1 at a share u in [0, 1) of its curve, without noise. */
const CURVES: Record<Toy, (label: number, u: number, v: number) => [number, number]> = {
  moons: (label, u) => {
    const angle = Math.PI * u;
    return label ? [1 - Math.cos(angle), 0.5 - Math.sin(angle)] : [Math.cos(angle), Math.sin(angle)];
  },
  circles: (label, u) => {
    const radius = label ? 1 : 2, angle = 2 * Math.PI * u;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  },
  spirals: (label, u) => {
    const radius = 0.3 + 2.7 * u, angle = 3.2 * Math.PI * u + Math.PI * label;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  },
  xor: (label, u, v) => {
    const side = u < 0.5 ? 1 : -1, x = side * (0.2 + 1.8 * ((2 * u) % 1));
    return [x, (label ? -side : side) * (0.2 + 1.8 * v)];
  },
};

export function makeToy(name: Toy, noise: number): Dataset {
  const random = generator(16), x = new Float64Array(2 * ROWS), y = new Int32Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    y[row] = row % 2;
    const [a, b] = CURVES[name](y[row]!, random(), random()), [e, f] = normals(random);
    // Four decimals: the table is short as CSV, and read back to the bit.
    x[2 * row] = Math.round(1e4 * (a + noise * e)) / 1e4;
    x[2 * row + 1] = Math.round(1e4 * (b + noise * f)) / 1e4;
  }
  return makeDataset({
    name, x, y, features: ["x", "y"], labels: ["0", "1"], key: `noise ${noise}`,
    note: `${ROWS} points of two classes, noise ${noise}`,
  });
}

/** Uniform numbers in [0, 1): mulberry32 (T. Ettinger 2017), a generator of 32 bits. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Two normal numbers (Box and Muller 1958). */
function normals(random: () => number): [number, number] {
  const radius = Math.sqrt(-2 * Math.log(1 - random())), angle = 2 * Math.PI * random();
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
