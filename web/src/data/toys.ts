/** Tables of one or two features with two classes or a number a row, drawn from a generator with a fixed seed. */
import { makeDataset, type Dataset } from "./dataset.ts";

const CLASSES = ["moons", "circles", "spirals", "xor"] as const, NUMBERS = ["wave", "hills"] as const;
export const TOYS = [...CLASSES, ...NUMBERS] as const;
export type Toy = (typeof TOYS)[number];

const ROWS = 400;

/** The point of class 0 or 1 at a share u in [0, 1) of its curve, without noise. */
const CURVES: Record<(typeof CLASSES)[number], (label: number, u: number, v: number) => [number, number]> = {
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

/** The number at a point, without noise. */
const SURFACES: Record<(typeof NUMBERS)[number], (point: readonly number[]) => number> = {
  wave: ([x]) => Math.sin(2 * x!) + x! / 4,
  hills: ([x, y]) => Math.exp(-((x! - 1) ** 2) - (y! - 1) ** 2) - Math.exp(-((x! + 1) ** 2) - (y! + 1) ** 2),
};

export function makeToy(name: Toy, noise: number): Dataset {
  return name in SURFACES ? makeNumbers(name as keyof typeof SURFACES, noise) : makeClasses(name as keyof typeof CURVES, noise);
}

const short = (value: number): number => Math.round(1e4 * value) / 1e4; // as CSV, and read back to the bit

function makeNumbers(name: keyof typeof SURFACES, noise: number): Dataset {
  const features = name === "wave" ? ["x"] : ["x", "y"], random = generator(16), x = new Float64Array(features.length * ROWS);
  const targets = Float64Array.from({ length: ROWS }, (_, row) => {
    const point = features.map((_, k) => (x[features.length * row + k] = short(6 * random() - 3)));
    return short(SURFACES[name](point) + noise * normals(random)[0]);
  });
  return makeDataset({
    name, x, y: new Int32Array(ROWS), features, labels: [], targets, target: "z", key: `noise ${noise}`,
    note: `${ROWS} points with a number each, noise ${noise}`,
  });
}

function makeClasses(name: keyof typeof CURVES, noise: number): Dataset {
  const random = generator(16), x = new Float64Array(2 * ROWS), y = new Int32Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    y[row] = row % 2;
    const [a, b] = CURVES[name](y[row]!, random(), random()), [e, f] = normals(random);
    x[2 * row] = short(a + noise * e);
    x[2 * row + 1] = short(b + noise * f);
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
