/** The handwritten digits of scikit-learn, 1,797 images of 8 × 8 pixels from 0 to 16. */
import { makeDataset, type Dataset } from "./dataset.ts";

/** Mean and deviation (ddof 1) of all pixels, with which "digits-halves" is scaled in Python. */
const MEAN = 4.884164579855314, DEVIATION = 6.016813706968991;
const PIXELS = 64;

let pixels: Uint8Array, digits: Uint8Array;

/** What is embedded in the page: the pixels of all images, then their digits. */
export function setDigits(bytes: Uint8Array): void {
  const rows = bytes.length / (PIXELS + 1);
  pixels = bytes.subarray(0, rows * PIXELS);
  digits = bytes.subarray(rows * PIXELS);
}

export function makeDigits(name: "digits" | "digits-halves"): Dataset {
  const halves = name === "digits-halves", levels = Float64Array.from({ length: 17 }, (_, pixel) => (halves ? (pixel - MEAN) / DEVIATION : pixel));
  const x = new Float64Array(pixels.length); // a loop: a function a pixel takes 20 ms at its first use
  for (let k = 0; k < x.length; k++) x[k] = levels[pixels[k]!]!;
  return makeDataset({
    name, x,
    y: Int32Array.from(digits, (digit) => (halves ? Number(digit < 5) : digit)),
    features: Array.from({ length: PIXELS }, (_, k) => `pixel_${Math.floor(k / 8)}_${k % 8}`),
    labels: halves ? ["5 to 9", "0 to 4"] : [..."0123456789"],
    scale: !halves,
    ...(halves ? { split: [0.5, 0.5, 0] as const } : {}),
    images: true,
    note: halves
      ? "1,797 handwritten digits: is it below 5? Scaled with all rows, validation included, as in the exercise"
      : "1,797 handwritten digits of ten classes",
  });
}

/** The pixels of an image, 0 to 16. */
export const imageOf = (row: number): Uint8Array => pixels.subarray(row * PIXELS, (row + 1) * PIXELS);
export const digitOf = (row: number): number => digits[row]!;
