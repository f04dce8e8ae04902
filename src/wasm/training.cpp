// Runs on a table, and what their networks predict.
#include <algorithm>
#include <memory>
#include <new>
#include <vector>

#include "engine/avx/trainer.hpp"
#include "engine/data.hpp"
#include "engine/floating_point.hpp"
#include "engine/peak.hpp"
#include "engine/prediction.hpp"
#include "interface.hpp"
#include "settings.hpp"

using namespace steepest;

namespace {

/// Columns of the results, first axis the run; see plans.TrainingResults in Python.
struct Results {
    std::vector<double> history, last_finite_loss, test;
    std::vector<int8_t> status;
    std::vector<int32_t> epoch_ended, best_epoch;
    std::vector<uint8_t> validation_correct, test_correct, sha256, weights;
};

template <class T>
struct CachedSplit {
    uint64_t seed = 0;
    std::shared_ptr<const Split<T>> split;
};

struct State {
    Config config;
    Table table;
    Arena arena;
    CachedSplit<float> float32;
    CachedSplit<double> float64;
    Rows parts[3];
    Scaling scaling;
    Results results;
    void forget_splits() { float32 = {}, float64 = {}; }
};

State& state() {
    static State only;
    return only;
}

template <class T>
const Split<T>& split_for(CachedSplit<T>& cached, uint64_t seed) {
    const uint64_t wanted = state().table.counts.empty() ? 0 : seed;
    if (!cached.split || cached.seed != wanted)
        cached = {wanted, make_split<T>(state().table, wanted, false)};
    return *cached.split;
}

/// Room for `count` runs whose parts have so many rows.
void make_room(size_t count, int validation_rows, int test_rows) {
    const Config& c = state().config;
    Results& r = state().results;
    r.history.resize(count * (c.epochs + 1) * kHistoryColumns);
    r.last_finite_loss.resize(count), r.test.resize(count * 2);
    r.status.resize(count), r.epoch_ended.resize(count), r.best_epoch.resize(count);
    r.validation_correct.resize(count * packed_bytes(validation_rows));
    r.test_correct.resize(count * packed_bytes(test_rows));
    r.sha256.resize(count * 32);
    r.weights.resize(count * c.parameters() * (c.float64 ? 8 : 4));
}

template <class T>
void train_all(CachedSplit<T>& cached, const uint64_t* seeds, int count) {
    State& s = state();
    Results& r = s.results;
    for (int i = 0; i < count; i++) {
        const uint64_t *init = seeds + 3 * i, *shuffle = init + 1, *split_seed = init + 2;
        const Split<T>& split = split_for(cached, *split_seed);
        if (i == 0) make_room(count, split.validation.rows, split.test.rows);
        s.arena.reset();
        const int64_t rows = split.train.rows, batch = s.config.batch_size;
        Trainer<T> trainer(s.config, s.arena, batch == 0 ? rows : std::min(batch, rows));
        trainer.initialise(*init);
        const Record record{
            r.history.data() + size_t(i) * (s.config.epochs + 1) * kHistoryColumns,
            r.status.data() + i,
            r.epoch_ended.data() + i,
            r.best_epoch.data() + i,
            r.last_finite_loss.data() + i,
            r.test.data() + 2 * i,
            r.validation_correct.data() + i * packed_bytes(split.validation.rows),
            r.test_correct.data() + i * packed_bytes(split.test.rows),
            r.sha256.data() + 32 * i,
            reinterpret_cast<T*>(r.weights.data()) + i * s.config.parameters(),
        };
        trainer.fit(split, *shuffle, {s.config.epochs}, record);
    }
}

}  // namespace

// ---- memory

STEEPEST_EXPORT(allocate) void* allocate(int bytes) {
    return ::operator new(bytes, std::align_val_t{64});
}
STEEPEST_EXPORT(release) void release(void* memory) {
    ::operator delete(memory, std::align_val_t{64});
}

// ---- data

/// x (rows, columns) and the class codes y (rows) are borrowed. `scale`: whether features are
/// standardised with the mean and deviation of the training part.
STEEPEST_EXPORT(set_table)
void set_table(const double* x, const int32_t* y, int rows, int columns, int classes, int scale) {
    Table table;
    table.x = x, table.y = y;
    table.rows = rows, table.columns = columns, table.classes = classes;
    table.scale = scale != 0;
    state().table = std::move(table);
    state().forget_splits();
}

/// How many rows of each class each part gets, (3, classes): every split seed draws them.
STEEPEST_EXPORT(set_counts) void set_counts(const int32_t* counts) {
    Table& table = state().table;
    table.counts.assign(counts, counts + 3 * table.classes);
    for (auto& part : table.parts) part.clear();
    state().forget_splits();
}

/// The row numbers of training, validation and test part, one after another.
STEEPEST_EXPORT(set_parts)
void set_parts(const int32_t* rows, int training, int validation, int test) {
    Table& table = state().table;
    table.counts.clear();
    for (const auto& [part, count] : {std::pair{0, training}, {1, validation}, {2, test}}) {
        table.parts[part].assign(rows, rows + count);
        rows += count;
    }
    state().forget_splits();
}

/// Divides the rows for a seed; `part_rows`, `part_size`, `means` and `deviations` say how.
STEEPEST_EXPORT(divide) void divide(uint64_t split_seed) {
    State& s = state();
    for (Rows& part : s.parts) part.clear();
    rows_of_split(s.table, split_seed, s.parts);
    s.scaling = fit_scaling(s.table.x, s.table.columns, s.table.scale, s.parts[0]);
}
STEEPEST_EXPORT(part_size) int part_size(int part) {
    return static_cast<int>(state().parts[part].size());
}
STEEPEST_EXPORT(part_rows) const uint32_t* part_rows(int part) {
    return state().parts[part].data();
}
STEEPEST_EXPORT(means) const double* means() {
    return state().scaling.mean.data();
}
STEEPEST_EXPORT(deviations) const double* deviations() {
    return state().scaling.deviation.data();
}

// ---- settings

/// A network of these widths, from inputs to outputs, with the default settings.
STEEPEST_EXPORT(set_widths) void set_widths(const int32_t* widths, int count) {
    Config config;
    config.sizes.assign(widths, widths + count);
    config.activations.assign(count - 2, Activation::relu);
    if (widths[count - 1] > 1) config.loss = Loss::softmax_cross_entropy;
    state().config = std::move(config);
}
/// 1 if there is such a setting. Names are those of Python, as text that ends in 0.
STEEPEST_EXPORT(set_number) int set_number_(const char* name, double value) {
    return set_number(state().config, name, value);
}
STEEPEST_EXPORT(set_choice) int set_choice_(const char* name, const char* value) {
    return set_choice(state().config, name, value);
}
STEEPEST_EXPORT(parameters) int parameters() {
    return static_cast<int>(state().config.parameters());
}

// ---- runs

/// Trains `count` networks; each has three seeds, of initialisation, order of the rows and split.
/// The results are good until the next call.
STEEPEST_EXPORT(train) void train(const uint64_t* seeds, int count) {
    if (state().config.float64)
        train_all(state().float64, seeds, count);
    else
        train_all(state().float32, seeds, count);
}
STEEPEST_EXPORT(history) const double* history() {
    return state().results.history.data();
}
STEEPEST_EXPORT(status) const int8_t* status() {
    return state().results.status.data();
}
STEEPEST_EXPORT(epoch_ended) const int32_t* epoch_ended() {
    return state().results.epoch_ended.data();
}
STEEPEST_EXPORT(best_epoch) const int32_t* best_epoch() {
    return state().results.best_epoch.data();
}
STEEPEST_EXPORT(test) const double* test() {
    return state().results.test.data();
}
STEEPEST_EXPORT(validation_correct) const uint8_t* validation_correct() {
    return state().results.validation_correct.data();
}
STEEPEST_EXPORT(test_correct) const uint8_t* test_correct() {
    return state().results.test_correct.data();
}
STEEPEST_EXPORT(weights) const uint8_t* weights() {
    return state().results.weights.data();
}

/// Probabilities (rows, classes) of rows that are not scaled, by the network of a run, with the
/// scaling of the last `divide`; 0 if a feature is not finite.
STEEPEST_EXPORT(predict)
int predict_(int run, const double* x, int rows, double* probabilities) {
    const State& s = state();
    Prediction p;
    p.config = s.config;
    p.parameters =
        s.results.weights.data() + size_t(run) * s.config.parameters() * (s.config.float64 ? 8 : 4);
    p.features = {
        x, true, rows, s.config.sizes[0], 1, s.scaling.mean.data(), s.scaling.deviation.data()};
    p.probabilities = probabilities;
    return predict(p);
}

/// Floating-point operations a second that only multiply and add.
STEEPEST_EXPORT(peak) double peak(int float64, double seconds) {
    return peak_flops(float64 != 0, seconds);
}
