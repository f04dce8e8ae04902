// An epoch, a run; one step is in step.cpp, the scores in scoring.cpp. Weights lie in [outputs /
// panel][inputs][panel], activations in [outputs / panel][row][panel]; rows of data are read in
// place.
#include "trainer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/random.hpp"
#include "engine/sha256.hpp"

namespace steepest {
namespace {

constexpr int kGroupedEvaluationRows = 4 * kEvaluationRows;  // weights are read as often as chunks
/// Wider first layers read the rows from panels, as each group of panels reads all of them.
template <class T>
constexpr int kReadInPlace = 6 * kPanel<T>;
constexpr int64_t kHashedAtOnce = int64_t{1} << 22;  // bytes
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

}  // namespace

template <class T>
Trainer<T>::Trainer(const Config& config, Arena& arena, int64_t max_rows,
                    const std::atomic<bool>* stop, Team* team)
    : config_(config),
      arena_(arena),
      stores_gradient_(config.stores_gradient()),
      step_sizes_(config.rule),
      stop_(stop),
      team_(team) {
    evaluated_rows_ = evaluated_rows(config.sizes, max_rows);
    row_stride_ = rows_held(config.sizes, max_rows);
    logits_stride_ = row_stride_;
    const Rule rule = config.rule.name;
    const bool first_state = rule != Rule::sgd,
               second_state = rule == Rule::adam || rule == Rule::adamw;
    const auto zeros = [&](size_t size) { return arena.zeros<T>(size, stop); };
    const auto parameter = [&](size_t size) {
        return Parameter<T>{zeros(size), first_state ? zeros(size) : nullptr,
                            second_state ? zeros(size) : nullptr,
                            stores_gradient_ ? zeros(size) : nullptr};
    };
    for (int l = 0; l < config.layers(); l++) {
        const bool output = l == config.layers() - 1;
        Layer layer{};
        layer.inputs = config.sizes[l];
        layer.outputs = config.sizes[l + 1];
        layer.padded_inputs = round_up(layer.inputs, kPanel<T>);
        layer.padded_outputs = round_up(layer.outputs, kPanel<T>);
        layer.activation = output ? Activation::identity : config.activations[l];
        layer.slope = config.dropout > 0. ? Slope::stored : slope_of(layer.activation);
        layer.grouped = (!output || (config.layers() > 1 && layer.outputs > 1)) &&
                        is_grouped(layer.inputs, layer.outputs, max_rows);
        layer.weights_size =
            ptrdiff_t{layer.padded_inputs} * (output ? layer.outputs : layer.padded_outputs);
        layer.weights = parameter(layer.weights_size);
        layer.bias = parameter(layer.padded_outputs);
        layer.bias_gradient = zeros(layer.padded_outputs);
        if (!output) {
            const ptrdiff_t size = layer.padded_outputs * row_stride_;
            layer.values = arena.take<T>(size);
            if (layer.slope == Slope::stored) layer.slopes = arena.take<T>(size);
            layer.gradient = arena.take<T>(size);
        }
        layers_.push_back(layer);
    }
    logits_ = arena.take<T>(layers_.back().outputs * logits_stride_);
    logit_rows_ = arena.take<const T*>(layers_.back().outputs);
    for (int n = 0; n < layers_.back().outputs; n++) logit_rows_[n] = logits_ + n * logits_stride_;
    if (layers_.size() == 1 || (layers_[0].grouped && layers_[0].padded_outputs > kReadInPlace<T>))
        packed_ = arena.take<T>(layers_[0].padded_inputs * row_stride_);
    transposed_ = arena.take<T>(kDepthBlock * kPanel<T>);
    pointers_ = arena.take<const T*>(row_stride_ + 4);
    targets_ = arena.take<T>(row_stride_ * config.targets());
    weights_ = arena.zeros<T>(row_stride_);
    gradient_weights_ = arena.zeros<T>(row_stride_);
    if (config.dropout > 0.) {
        const int widest = *std::max_element(config.sizes.begin() + 1, config.sizes.end());
        const size_t words = padded_words(row_stride_ * widest + kPanel<T>);
        dropout_words_ = arena.zeros<uint32_t>(words, stop);
    }
}

template <class T>
int Trainer<T>::evaluated_rows(const std::vector<int>& sizes, int64_t max_rows) {
    bool grouped = false;
    for (size_t l = 0; l + 2 < sizes.size(); l++)
        grouped |= is_grouped(sizes[l], sizes[l + 1], max_rows);
    return grouped ? kGroupedEvaluationRows : kEvaluationRows;
}

template <class T>
int Trainer<T>::rows_held(const std::vector<int>& sizes, int64_t max_rows) {
    const int rows = round_up(std::max<int64_t>(max_rows, evaluated_rows(sizes, max_rows)), 8);
    // Panels 2 KiB or a multiple apart would compete for a few sets of the first cache.
    return rows % 32 == 0 ? rows + 8 : rows;
}

// ---- training

/// One step of momentum from rest leaves the gradient itself in the momentum buffers.
template <class T>
double Trainer<T>::gradient(const Part<T>& part, T* flat) {
    point_at(part.x.get(), part.stride, part.rows);
    Tally tally;
    find_class_weights(part);
    const Batch batch = batch_of(part, part.targets.get(), part.target_stride, part.rows, 0);
    const T scale = prepare_step(0., batch.gradient_weight);
    forward(batch);
    loss<true>(batch, scale, tally);
    update(batch);
    flatten(flat, true);
    return mean_loss(tally.loss, part.rows);
}

/// n / (classes * rows of the class), rows counted with their weights (scikit-learn's "balanced").
template <class T>
void Trainer<T>::find_class_weights(const Part<T>& train) {
    class_weights_.assign(config_.class_weights.begin(), config_.class_weights.end());
    if (!config_.balanced) return;
    std::vector<double> totals(config_.classes(), 0.);
    for (int r = 0; r < train.rows; r++)
        totals[static_cast<size_t>(train.targets.get()[r])] +=
            train.weights.get() ? double{train.weights.get()[r]} : 1.;
    for (const double total : totals)
        class_weights_.push_back(
            total > 0. ? T(train.weight / (static_cast<double>(totals.size()) * total)) : T(0));
}

template <class T>
typename Trainer<T>::Batch Trainer<T>::batch_of(const Part<T>& part, const T* targets,
                                                ptrdiff_t target_stride, int count, int first,
                                                const uint32_t* rows) {
    Batch batch{pointers_, targets, count, double(count), double(count), target_stride};
    batch.padded = part.stride % kPanel<T> == 0;
    if (!part.precision.empty()) batch.precision = part.precision.data();
    const T* weights = part.weights.get();
    if (!weights && !config_.changes_labels()) return batch;
    const auto gradient_weight = [&](int r) {
        return class_weights_.empty()
                   ? double{weights_[r]}
                   : double{weights_[r]} * class_weights_[static_cast<size_t>(targets[r])];
    };
    batch.weight = batch.gradient_weight = 0.;
    for (int r = 0; r < count; r++) {
        weights_[r] = weights ? weights[rows ? rows[r] : first + r] : T(1);
        batch.weight += weights_[r];
        batch.gradient_weight += gradient_weight(r);
    }
    // Only their ratios count: the sum becomes about 1, as float32 does not hold a learning rate
    // divided by 1e-30. A power of two leaves the bits of each quotient as they are.
    const double unit =
        batch.gradient_weight > 0. ? std::ldexp(1., std::ilogb(batch.gradient_weight)) : 1.;
    batch.gradient_weight = 0.;
    for (int r = 0; r < count; r++) {
        gradient_weights_[r] = T(gradient_weight(r) / unit);
        batch.gradient_weight += gradient_weights_[r];
    }
    batch.by_row = {weights_, gradient_weights_, T(config_.label_smoothing)};
    return batch;
}

template <class T>
void Trainer<T>::point_at(const T* row, ptrdiff_t stride, int count) {
    for (int r = 0; r < count; r++, row += stride) pointers_[r] = row;
    for (int r = count; r < count + 3; r++)
        pointers_[r] = pointers_[0];  // dot products go by four rows
}

template <class T>
bool Trainer<T>::epoch(const Part<T>& train, int number, uint64_t shuffle_seed, double* row,
                       double& last_finite_loss) {
    permutation(shuffle_seed, kShuffle, number, train.rows, order_, words_);
    const int size =
        config_.batch_size == 0 ? train.rows : std::min<int64_t>(config_.batch_size, train.rows);
    const int batches = config_.drop_last ? train.rows / size : (train.rows + size - 1) / size;
    const int64_t total_steps = int64_t{config_.epochs} * batches;
    const bool plateau = config_.schedule == Schedule::plateau;
    double rate = config_.rate(plateau ? reductions_ : number - 1, config_.epochs);
    Tally tally;
    int seen = 0;
    double weight = 0.;  // of the rows seen
    for (int b = 0; b < batches; b++) {
        const int count = std::min(size, train.rows - seen);
        const uint32_t* rows = order_ + seen;
        for (int r = 0; r < count; r++) {
            pointers_[r] = train.x.get() + static_cast<ptrdiff_t>(rows[r]) * train.stride;
            targets_[r] = train.targets.get()[rows[r]];
        }
        for (int r = count; r < count + 3; r++) pointers_[r] = pointers_[0];
        if (config_.schedule_per_step) rate = config_.rate(steps_taken_, total_steps);
        dropout_stream_ = static_cast<uint32_t>(steps_taken_++);
        seen += count;
        for (int n = 1; n < config_.targets(); n++)
            for (int r = 0; r < count; r++)
                targets_[n * row_stride_ + r] =
                    train.targets.get()[ptrdiff_t{n} * train.target_stride + rows[r]];
        Batch batch = batch_of(train, targets_, row_stride_, count, 0, rows);
        if (batch.gradient_weight == 0.) continue;  // no row counts
        batch.dropout = config_.dropout > 0.;
        weight += batch.weight;
        const T scale = prepare_step(rate, batch.gradient_weight);
        const double before = tally.loss;
        if (!step(batch, scale, tally) || stopped()) return false;
        last_finite_loss = mean_loss(tally.loss - before, batch.weight);
    }
    const Score mean = score_of(train, tally, weight);
    row[0] = mean.loss, row[1] = mean.second;
    return finite(mean.loss);
}

/// Fills what is measured after an epoch; false when something is not finite or the run was
/// stopped.
template <class T>
bool Trainer<T>::evaluate_row(bool untrained, double* row, const Kept& kept) {
    const Split<T>& split = *run_.split;
    if (config_.loss_after || untrained) {
        const Score train = evaluate(split.train);
        if (untrained)
            row[0] = train.loss, row[1] = train.second;  // before training both are the same
        if (config_.loss_after) row[2] = train.loss, row[3] = train.second;
        if (!finite(train.loss)) return false;
    }
    if (split.validation.weight > 0.) {
        const Score validation = evaluate(split.validation, kept);
        row[4] = validation.loss, row[5] = validation.second;
        if (!finite(validation.loss)) return false;
    }
    return !stopped() && finite_weights();
}

template <class T>
bool Trainer<T>::score_mark() {
    const Record& record = run_.record;
    const Part<T>& part = run_.split->test;
    if (part.weight > 0.) {
        const Score score = evaluate(part, run_.of_test());
        if (!finite(score.loss) || stopped()) return false;
        record.test[2 * run_.mark] = score.loss, record.test[2 * run_.mark + 1] = score.second;
    }
    T* flat = run_.flat_of_mark();
    get_parameters(flat);
    run_.weights_given = flat == record.weights;
    Sha256 hash;
    const int64_t bytes = config_.parameters() * static_cast<int64_t>(sizeof(T));
    for (int64_t first = 0; first < bytes; first += kHashedAtOnce) {
        if (stopped()) return false;
        hash.update(reinterpret_cast<const char*>(flat) + first,
                    std::min(kHashedAtOnce, bytes - first));
    }
    hash.finish(record.sha256 + 32 * run_.mark);
    run_.mark++;
    return true;
}

template <class T>
Status Trainer<T>::end_early_stopping() {
    *run_.record.best_epoch =
        config_.restore_best ? run_.early.best_epoch : *run_.record.epoch_ended;
    if (config_.restore_best) set_parameters(run_.best);
    const Part<T>& validation = run_.split->validation;
    run_.mark = run_.marks.size() - 1;  // marks that the run did not reach stay empty
    if (validation.weight > 0.) evaluate(validation, run_.of_validation());
    if (!score_mark()) return stopped() ? Status::halted : Status::diverged;
    return run_.early.waited == config_.patience ? Status::stopped : Status::done;
}

template <class T>
std::optional<Status> Trainer<T>::next_epoch() {
    const Record& record = run_.record;
    const int e = run_.epoch++;
    run_.weights_given = false;
    double row[kHistoryColumns];
    std::fill_n(row, kHistoryColumns, kNan);
    // With early stopping the last mark is that of the best epoch.
    const bool marked =
        run_.mark + (run_.best != nullptr) < run_.marks.size() && run_.marks[run_.mark] == e;
    bool fine =
        (e == 0 || epoch(run_.split->train, e, run_.shuffle_seed, row, *record.last_finite_loss)) &&
        evaluate_row(e == 0, row, marked ? run_.of_validation() : Kept{});
    if (fine && marked) fine = score_mark();
    *record.epoch_ended = e;
    if (stopped()) return Status::halted;
    if (!fine) return Status::diverged;
    if (config_.schedule == Schedule::plateau) {
        run_.plateau.see(config_.monitor, row, e);
        if (run_.plateau.waited == config_.decay_patience) reductions_++, run_.plateau.waited = 0;
    }
    std::copy_n(row, kHistoryColumns, record.history + e * kHistoryColumns);
    if (run_.best) {
        run_.early.see(config_.monitor, row, e);
        if (run_.early.waited == 0 && config_.restore_best) get_parameters(run_.best);
        if (run_.early.waited == config_.patience || e == config_.epochs)
            return end_early_stopping();
    }
    if (e == config_.epochs) return Status::done;
    return {};
}

template <class T>
void Trainer<T>::begin(const Split<T>& split, uint64_t shuffle_seed, const std::vector<int>& marks,
                       const Record& record) {
    run_ = Run{};
    run_.split = &split, run_.shuffle_seed = shuffle_seed;
    run_.marks = marks, run_.record = record;
    run_.parameters = config_.parameters();
    if (!record.marked_weights && !record.weights) run_.flat = arena_.take<T>(run_.parameters);
    if (config_.patience > 0) run_.best = arena_.take<T>(config_.parameters());
    order_ = arena_.take<uint32_t>(split.train.rows);
    words_ = arena_.take<uint32_t>(padded_words(split.train.rows));
    std::fill_n(record.history, (config_.epochs + 1) * kHistoryColumns, kNan);
    std::fill_n(record.test, 2 * marks.size(), kNan);
    const int64_t bytes[] = {split.validation.correct_bytes(record.validation_rows),
                             split.test.correct_bytes(record.test_rows)};
    std::fill_n(record.validation_correct, bytes[0] * marks.size(), uint8_t{0});
    std::fill_n(record.test_correct, bytes[1] * marks.size(), uint8_t{0});
    std::fill_n(record.sha256, 32 * marks.size(), uint8_t{0});
    *record.last_finite_loss = kNan;
    *record.best_epoch = -1;
    *record.status = static_cast<int8_t>(Status::halted);
    dropout_seed_ = shuffle_seed;
    find_class_weights(split.train);
}

template <class T>
bool Trainer<T>::advance(int epoch) {
    std::optional<Status> ended;
    while (!ended && run_.epoch <= epoch) ended = next_epoch();
    if (ended) *run_.record.status = static_cast<int8_t>(*ended);
    if (run_.record.weights && !run_.weights_given)
        get_parameters(static_cast<T*>(run_.record.weights));
    return !ended;
}

template <class T>
void Trainer<T>::fit(const Split<T>& split, uint64_t shuffle_seed, const std::vector<int>& marks,
                     const Record& record) {
    begin(split, shuffle_seed, marks, record);
    advance(config_.epochs);
}

template class Trainer<float>;
template class Trainer<double>;

}  // namespace steepest
