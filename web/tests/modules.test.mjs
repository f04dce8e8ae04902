/** The page's modules beside Python's, on the corpus that Python writes (corpus.py). */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { start, stop, withModules } from "./browser.mjs";

const corpus = JSON.parse(readFileSync(new URL("../../build/lab/corpus.json", import.meta.url), "utf8"));

before(start);
after(stop);

test("the page reads 5,000 expressions as Python does", async () => {
  const wrong = await withModules(["expression/expression", "expression/tokens"], ({ points, expressions }) => {
    const number = (value) => (typeof value === "string" ? { nan: NaN, inf: Infinity, "-inf": -Infinity }[value] : value);
    const close = (a, b) => b === null || Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
    return expressions.filter((expected) => {
      try {
        const f = lab.parse(expected.text);
        return expected.error !== undefined || !points.every(([x, y], i) =>
          [...f.value.at(x, y), ...f.gradient.at(x, y)].every((found, k) => close(found, number(expected.numbers[i][k]))));
      } catch (error) {
        if (!(error instanceof lab.ExpressionError) || expected.error === undefined) return true;
        if (expected.start === null) return false; // Python gives no place for the number of variables
        const start = [...expected.text.slice(0, error.start)].length;
        return start !== expected.start || error.message !== expected.error;
      }
    });
  }, corpus);
  assert.deepEqual(wrong, []);
  assert.equal(corpus.expressions.length, 5000);
  assert.ok(corpus.expressions.filter((each) => each.error === undefined).length >= 2500);
});

test("means, medians, shares and paired differences are those of Python", async () => {
  const worst = await withModules(["statistics/statistics"], (samples) => {
    const number = (value) => (typeof value === "string" ? NaN : value);
    let largest = 0;
    const sentences = [];
    for (const of of samples) {
      const pairs = lab.paired(of.a, of.b), mean = lab.interval(of.a), median = lab.medianInterval(of.a);
      const share = lab.shareInterval(pairs.inFavour.count, pairs.n);
      const found = [pairs.difference, pairs.low, pairs.high, pairs.pValue, mean.mean, mean.low, mean.high, median.median, median.low, median.high, share.share, share.low, share.high];
      [...of.paired, ...of.mean, ...of.median, ...of.share].map(number).forEach((value, i) => {
        if (!(Number.isNaN(value) && Number.isNaN(found[i]))) largest = Math.max(largest, Number.isNaN(value - found[i]) ? Infinity : Math.abs(value - found[i]));
      });
      for (const [text, expected] of [[lab.pairedSentence(pairs), of.sentence], [lab.intervalSentence(mean), of["mean sentence"]], [lab.shareSentence(share), of["share sentence"]]])
        if (text !== expected) sentences.push([text, expected]);
    }
    return { largest, sentences };
  }, corpus.samples);
  assert.ok(worst.largest < 1e-9, `${worst.largest}`);
  assert.deepEqual(worst.sentences, []);
});

test("known surfaces and their minima are those of Python", async () => {
  const found = await withModules(["descent/surface", "descent/minima"], (catalogue) => catalogue.map(({ name, bounds }) => {
    const preset = lab.PRESETS.find((each) => each.name === name);
    return { text: preset.text, minima: lab.findMinima(lab.surfaceOf(preset.text, ...bounds)).found.map(({ point, value }) => [...point, value]) };
  }), corpus.catalogue);
  corpus.catalogue.forEach(({ name, text, minima }, i) => {
    assert.equal(found[i].text, text);
    assert.equal(found[i].minima.length, minima.length, name);
    const values = (rows) => rows.map((row) => row[2]);
    values(minima).forEach((value, k) => assert.ok(Math.abs(value - values(found[i].minima)[k]) < 1e-8, name));
  });
});

test("verdicts on descents are word for word Python's, but where chaos or a long search decides", async () => {
  const found = await withModules(["descent/surface", "descent/minima", "descent/descent", "descent/verdicts"], ({ catalogue, descents }) => {
    const known = Object.fromEntries(catalogue.map(({ name, bounds }) => {
      const surface = lab.surfaceOf(name, ...bounds);
      return [name, { surface, minima: lab.findMinima(surface) }];
    }));
    return descents.map(({ surface, start, step_size: stepSize, steps, rule, decay }) => {
      const schedule = decay === 1 ? "constant" : "exponential";
      const descent = lab.descend(known[surface].surface, start, { stepSize, steps, rule, decay, schedule });
      return { ...lab.classify(descent, known[surface].minima), point: descent.points.at(-1) };
    });
  }, corpus);
  const { descents } = corpus, end = (each, i) => each.point.every((x, k) => Math.abs(x - found[i].point[k]) < 1e-6 * Math.max(1, Math.abs(x)));
  const ends = descents.filter(end); // rounding decides where the others are
  assert.ok(ends.length >= 0.95 * descents.length, `${ends.length} of ${descents.length}`);
  const same = (key) => ends.filter((each) => each[key] === found[descents.indexOf(each)][key]).length / ends.length;
  assert.equal(same("status"), 1);
  assert.ok(same("sentence") >= 0.94, `${same("sentence")}`);
});
