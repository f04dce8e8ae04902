// Runs on the table, and what their networks predict.
#include "runs.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "engine/floating_point.hpp"
#include "engine/peak.hpp"
#include "engine/prediction.hpp"
#include "engine/simd/trainer.hpp"
#include "errors.hpp"
#include "interface.hpp"
#include "settings.hpp"
#include "table.hpp"

namespace steepest::page {
namespace {

/// Columns of the results, first axis the run; see plans.TrainingResults in Python.
struct Results {
    std::vector<double> history, last_finite_loss, test;
    std::vector<int8_t> status;
    std::vector<int32_t> epoch_ended, best_epoch;
    std::vector<uint8_t> validation_correct, test_correct, sha256, weights;
};

template <class T>
using SharedSplit = std::shared_ptr<const Split<T>>;

/// A run under way. Its memory is that of the arena.
template <class T>
struct Run {
    Run(const Config& config, Arena& arena, SharedSplit<T> its)
        : split(std::move(its)), trainer(config, arena, largest_batch(config, split->train.rows)) {}
    static int64_t largest_batch(const Config& config, int64_t rows) {
        return config.batch_size == 0 ? rows : std::min(config.batch_size, rows);
    }
    SharedSplit<T> split;
    Trainer<T> trainer;
    bool ended = false;
};

template <class T>
struct Runs {
    uint64_t last_seed = 0;  // of the last split
    SharedSplit<T> last_split;
    std::vector<std::unique_ptr<Run<T>>> all;
};

struct State {
    Config config;  // of these runs
    Arena arena;
    Runs<float> float32;
    Runs<double> float64;
    std::vector<uint64_t> seeds;  // (runs, 3)
    Results results;
    int count() const { return static_cast<int>(seeds.size() / 3); }
};

State& state() {
    static State only;
    return only;
}

template <class T>
Runs<T>& runs_of();
template <>
Runs<float>& runs_of<float>() {
    return state().float32;
}
template <>
Runs<double>& runs_of<double>() {
    return state().float64;
}

template <class T>
SharedSplit<T> split_for(uint64_t seed) {
    Runs<T>& runs = runs_of<T>();
    const uint64_t wanted = table().counts.empty() ? 0 : seed;
    if (!runs.last_split || runs.last_seed != wanted)
        runs.last_split = make_split<T>(table(), wanted, state().config.scale_targets);
    runs.last_seed = wanted;
    return runs.last_split;
}

void forget_splits() {
    state().float32.last_split.reset();
    state().float64.last_split.reset();
}

/// Room for the results of runs whose parts are those of a split.
template <class T>
void make_room(const Split<T>& split) {
    const Config& c = state().config;
    Results& r = state().results;
    const size_t count = state().count();
    r.history.resize(count * (c.epochs + 1) * kHistoryColumns);
    r.last_finite_loss.resize(count), r.test.resize(count * 2);
    r.status.resize(count), r.epoch_ended.resize(count), r.best_epoch.resize(count);
    r.validation_correct.resize(count * split.validation.correct_bytes());
    r.test_correct.resize(count * split.test.correct_bytes());
    r.sha256.resize(count * 32);
    r.weights.resize(count * c.parameters() * sizeof(T));
}

template <class T>
Record record_of(int run, const Split<T>& split) {
    const Config& c = state().config;
    Results& r = state().results;
    return {
        r.history.data() + size_t(run) * (c.epochs + 1) * kHistoryColumns,
        r.status.data() + run,
        r.epoch_ended.data() + run,
        r.best_epoch.data() + run,
        r.last_finite_loss.data() + run,
        r.test.data() + 2 * run,
        r.validation_correct.data() + run * split.validation.correct_bytes(),
        r.test_correct.data() + run * split.test.correct_bytes(),
        r.sha256.data() + 32 * run,
        reinterpret_cast<T*>(r.weights.data()) + run * c.parameters(),
    };
}

/// A run with its first weights, scored.
template <class T>
std::unique_ptr<Run<T>> begin_run(int run) {
    State& s = state();
    const uint64_t* seeds = s.seeds.data() + 3 * run;
    auto made = std::make_unique<Run<T>>(s.config, s.arena, split_for<T>(seeds[2]));
    if (run == 0) make_room(*made->split);
    made->trainer.initialise(seeds[0]);
    made->trainer.begin(*made->split, seeds[1], {s.config.epochs}, record_of(run, *made->split));
    made->ended = !made->trainer.advance(0);
    return made;
}

template <class T>
void train_all() {
    for (int run = 0; run < state().count(); run++) {
        state().arena.reset();
        const auto made = begin_run<T>(run);
        if (!made->ended) made->trainer.advance(state().config.epochs);
    }
}

template <class T>
void begin_all() {
    state().arena.reset();
    for (int run = 0; run < state().count(); run++) runs_of<T>().all.push_back(begin_run<T>(run));
}

template <class T>
bool advance_run(int number, int epochs) {
    auto& all = runs_of<T>().all;
    if (number >= static_cast<int>(all.size())) return false;  // trained by `train`, or stopped
    Run<T>& run = *all[number];
    if (run.ended) return false;
    const int64_t last = int64_t{state().results.epoch_ended[number]} + epochs;
    run.ended = !run.trainer.advance(std::min<int64_t>(last, state().config.epochs));
    return !run.ended;
}

/// The settings and seeds of new runs; false with a sentence if they cannot be trained.
bool prepare(const uint64_t* seeds, int count) {
    forget_error();
    Config config;
    if (count < 1) return refuse("there must be a run or more, got " + std::to_string(count));
    if (!table_is_ready() || !settings_for(table(), config)) return false;
    stop();
    if (config.scale_targets != state().config.scale_targets) forget_splits();
    state().config = std::move(config);
    state().seeds.assign(seeds, seeds + 3 * count);
    return true;
}

bool has_run(int run) {
    return (run >= 0 && run < state().count()) ||
           refuse("there is no run " + std::to_string(run) + ", but " +
                  std::to_string(state().count()) + " of them, from 0");
}

/// Probabilities of labels, or numbers in the units of the targets, in place of outputs.
void finish_targets(const Config& c, const Scaling& targets, int64_t rows, double* results) {
    const int outputs = c.sizes.back();
    for (int64_t i = 0; i < rows * outputs; i++) {
        double& z = results[i];
        if (c.loss == Loss::binary_cross_entropy) {
            const double e = std::exp(-std::abs(z));
            z = (z < 0. ? e : 1.) / (1. + e);
        } else {
            if (c.loss == Loss::poisson) z = std::exp(z);
            z = z * targets.deviation[i % outputs] + targets.mean[i % outputs];
        }
    }
}

/// The features of the rows are scaled as those of the run's training part were.
bool predict_rows(int run, const double* x, int rows, double* results) {
    const State& s = state();
    const Config& c = s.config;
    const Table& t = table();
    Rows parts[3];
    rows_of_split(t, s.seeds[3 * run + 2], parts);
    const Scaling scaling = fit_scaling(t.x, t.columns, t.scale, parts[0]);
    std::vector<uint8_t> logits;
    Prediction p;
    p.config = c;
    p.parameters = s.results.weights.data() + size_t(run) * c.parameters() * (c.float64 ? 8 : 4);
    p.features = {x, true, rows, c.sizes[0], 1, scaling.mean.data(), scaling.deviation.data()};
    if (has_targets(t)) {
        logits.resize(size_t(rows) * c.sizes.back() * (c.float64 ? 8 : 4));
        p.logits = logits.data();
    } else {
        p.probabilities = results;
    }
    if (!predict(p)) return refuse("the rows to predict must have finite numbers");
    if (!has_targets(t)) return true;
    const int64_t count = int64_t{rows} * c.sizes.back();
    if (c.float64)
        std::copy_n(reinterpret_cast<const double*>(logits.data()), count, results);
    else
        std::copy_n(reinterpret_cast<const float*>(logits.data()), count, results);
    finish_targets(c, fit_scaling(t.targets, t.outputs, c.scale_targets, parts[0]), rows, results);
    return true;
}

}  // namespace

void forget_runs() {
    stop();
    forget_splits();
    state().seeds.clear();
}

int train(const uint64_t* seeds, int count) {
    if (!prepare(seeds, count)) return 0;
    if (state().config.float64)
        train_all<double>();
    else
        train_all<float>();
    return 1;
}

int begin(const uint64_t* seeds, int count) {
    if (!prepare(seeds, count)) return 0;
    if (state().config.float64)
        begin_all<double>();
    else
        begin_all<float>();
    return 1;
}

int advance(int run, int epochs) {
    forget_error();
    if (!has_run(run) || (epochs < 0 && !refuse("epochs must be at least 0"))) return 0;
    return state().config.float64 ? advance_run<double>(run, epochs)
                                  : advance_run<float>(run, epochs);
}

void stop() {
    state().float32.all.clear();
    state().float64.all.clear();
    state().arena.reset();
}

int predict(int run, const double* x, int rows, double* results) {
    forget_error();
    return has_run(run) && predict_rows(run, x, rows, results);
}

const double* history() {
    return state().results.history.data();
}
const int8_t* status() {
    return state().results.status.data();
}
const int32_t* epoch_ended() {
    return state().results.epoch_ended.data();
}
const int32_t* best_epoch() {
    return state().results.best_epoch.data();
}
const double* last_finite_loss() {
    return state().results.last_finite_loss.data();
}
const double* test() {
    return state().results.test.data();
}
const uint8_t* validation_correct() {
    return state().results.validation_correct.data();
}
const uint8_t* test_correct() {
    return state().results.test_correct.data();
}
const uint8_t* weights() {
    return state().results.weights.data();
}

double peak(int float64, double seconds) {
    return peak_flops(float64 != 0, seconds);
}

}  // namespace steepest::page
