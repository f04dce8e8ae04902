/** Numbers as text, as Python's format writes them, so that sentences agree to the letter. */

/** Python's `.{digits}g`: significant digits without trailing zeros. */
export function general(value: number, digits = 6): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const [mantissa, power] = value.toExponential(digits - 1).split("e") as [string, string];
  const exponent = Number(power);
  if (exponent < -4 || exponent >= digits) {
    const sign = exponent < 0 ? "-" : "+";
    return `${stripZeros(mantissa)}e${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  return stripZeros(value.toFixed(digits - 1 - exponent));
}

/** Python's `+z.{digits}f` without or with the sign: a fixed number of decimals, no -0.00. */
export function fixed(value: number, digits: number, sign = false): string {
  if (Number.isNaN(value)) return sign ? "+nan" : "nan";
  let text = value.toFixed(digits);
  if (Number(text) === 0) text = text.replace("-", "");
  return sign && !text.startsWith("-") ? `+${text}` : text;
}

function stripZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** `1 step`, `2 steps`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Decimals that show two digits of a half width, at least 1 and at most 8; 4 without one. */
export function decimals(width: number): number {
  if (!(Number.isFinite(width) && width > 0)) return 4;
  return Math.min(8, Math.max(1, 1 - Math.floor(Math.log10(width))));
}

/** Decimals that show two digits of half the width, and on which side of 0 a limit lies. */
export function intervalDecimals(low: number, high: number): number {
  const least = decimals((high - low) / 2);
  for (let digits = least; digits <= Math.min(8, least + 3); digits++)
    if ([low, high].every((each) => each === 0 || Number(each.toFixed(digits)) !== 0)) return digits;
  return least;
}

/** The shortest text of a number for fields and links: 0.1, 1e-7. */
export function plain(value: number): string {
  return String(value);
}

/** A number that a person typed, with a decimal point or comma; NaN if it is not one. */
export function readNumber(text: string): number {
  const trimmed = text.trim().replace(/^([+-]?\d*),(\d+)/, "$1.$2").replace("\u2212", "-");
  return trimmed === "" ? NaN : Number(trimmed);
}
