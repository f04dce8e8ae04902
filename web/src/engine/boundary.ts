/** Where a network of two classes is undecided, as a path; workers compute it, the page draws it. */
import { contours } from "d3-contour";

/** Units of the drawing along a side. */
export const DECISION_SIZE = 420;

/** `surface`: the probability of class 1 on a square grid, row after row. */
export function boundaryOf(surface: Float32Array, resolution: number): string {
  const scale = DECISION_SIZE / resolution;
  const place = ([x, y]: number[]): string => `${(x! * scale).toFixed(1)} ${(DECISION_SIZE - y! * scale).toFixed(1)}`;
  const lines = contours().size([resolution, resolution]).thresholds([0.5])(surface as unknown as number[]);
  const outside = ([x, y]: number[]): boolean => [x!, y!].some((value) => value <= 0 || value >= resolution);
  // A ring is closed along the edge of the grid, where nothing is known to change.
  const pathOf = (ring: number[][]): string => ring.map((at, k) => `${k && !(outside(at) && outside(ring[k - 1]!)) ? "L" : "M"}${place(at)}`).join("");
  return lines.flatMap(({ coordinates }) => coordinates.flat()).map(pathOf).join("");
}
