/** Colours that everyone can tell apart (Okabe and Ito 2008), as in the package's figures. */
export const COLOURS = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00"] as const;
const OTHER = "#8a8a8a";

/** The colour of a minimum, the lowest first; later ones are grey. */
export const colourOf = (k: number): string => COLOURS[k] ?? OTHER;

export function rgb(colour: string): [number, number, number] {
  const value = parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
