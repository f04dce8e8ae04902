/** The page's modules beside Python's, on the corpus that Python writes (corpus.py). */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { PAGE, start, stop, withModules } from "./browser.mjs";

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

const html = readFileSync(PAGE, "utf8");
const code = (id) => [...gunzipSync(Buffer.from(html.match(new RegExp(`id="${id}">(.*?)<`))[1], "base64"))];

for (const [what, networks] of [["classes", corpus.networks], ["numbers", corpus.numbers]])
  test(`first weights, rows and their order are Python's to the bit, and losses nearly: ${what}`, async () => {
    const found = await withModules(["engine/engine", "engine/training", "data/csv", "data/digits"], async ({ wasm, digits, csv, seeds, rows, learningRate }) => {
      const engine = new lab.Engine(await WebAssembly.compile(new Uint8Array(wasm)));
      lab.setDigits(new Uint8Array(digits));
      const read = csv && (await lab.readTable({ name: "diabetes.csv", file: new Blob([csv]), target: "", kind: "auto" }));
      const { table } = read ? read.dataset : lab.makeDigits("digits-halves");
      const settings = { hidden: [32], activation: "relu", rule: "sgd", learningRate, schedule: "constant", decay: 1, batchSize: 32, weightDecay: 0, dropout: 0 };
      const train = (epochs, count) => lab.train(engine, { table, settings: { ...settings, epochs }, seeds: [...Array(count).keys()], region: null }, () => {}, async () => false);
      const [untrained] = await train(0, 1), trained = await train(20, seeds);
      const order = engine.scoped(() => {
        const address = engine.put(new Int32Array(rows));
        engine.call("row_order", 0n, 1, rows, address);
        return [...engine.words(address, rows)];
      });
      return {
        targets: read?.targets.at(0), firstWeights: [...untrained.firstWeights], order, validationRows: [...trained[0].validationRows],
        firstLosses: trained.map(({ history }) => history[4]), scores: trained.map(({ history }) => history[4 * 20 + 3]),
      };
    }, { wasm: code("engine"), digits: code("digits"), csv: networks.csv, seeds: networks.scores.length, rows: networks.row_order.length, learningRate: networks.learning_rate });
    if (networks.csv) assert.deepEqual(found.targets, { name: "progression", kind: "numbers" });
    assert.deepEqual(found.firstWeights, networks.first_weights);
    assert.deepEqual(found.order, networks.row_order);
    assert.deepEqual(found.validationRows, networks.validation_rows);
    networks.first_losses.forEach((loss, seed) => assert.ok(Math.abs(found.firstLosses[seed] / loss - 1) < 1e-4, `seed ${seed}`));
    const difference = await withModules(["statistics/statistics"], ({ a, b }) => lab.paired(a, b), { a: found.scores, b: networks.scores });
    assert.ok(difference.low <= 0 && difference.high >= 0, JSON.stringify(difference));
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
