/** Quantiles and probabilities of the normal, Student's and the binomial distribution. */

// Stirling's series (DLMF 5.11.1), whose error is below 1e-17 from 15 on.
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** The logarithm of the gamma function, for x > 0. */
export function logGamma(x: number): number {
  let shift = 0;
  while (x < 15) shift -= Math.log(x++);
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) series = STIRLING[k]! + series / (x * x);
  return shift + (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series / x;
}

/** The regularised incomplete beta function I_x(a, b): DLMF 8.17.22, by Lentz's method. */
export function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  let c = 1, d = 1 / (1 - ((a + b) * x) / (a + 1)), product = d;
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    product *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    product *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return (front * product) / a;
}

/** P(|T| > |t|) for Student's t. */
export function tTwoSided(t: number, degrees: number): number {
  return betaShare(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/** The t with P(|T| <= t) = confidence, by bisection of an interval that holds it. */
export function tQuantile(confidence: number, degrees: number): number {
  let low = 0, high = 1;
  while (tTwoSided(high, degrees) > 1 - confidence) high *= 2;
  for (let k = 0; k < 200 && low < high; k++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (tTwoSided(middle, degrees) > 1 - confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The z with P(|Z| <= z) = confidence: Newton's method on the error function's series. */
export function normalQuantile(confidence: number): number {
  let z = 1.5;
  for (let k = 0; k < 50; k++) {
    const density = (2 * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
    const step = (normalWithin(z) - confidence) / density;
    z -= step;
    if (Math.abs(step) < 1e-15 * z) break;
  }
  return z;
}

/** P(|Z| <= z), z > 0: DLMF 7.6.2, a series of positive terms. */
function normalWithin(z: number): number {
  let term = z, sum = z;
  for (let k = 1; k < 500 && term > 1e-18 * sum; k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return (2 * sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** P(B <= k) for B binomial (n, 1/2). */
export function fairCoinAtMost(k: number, n: number): number {
  return betaShare(0.5, n - k, k + 1);
}
