// A network's parameters in and out, an epoch, a run; one step is in step.cpp. Weights stay
// in panels [outputs / panel][inputs][panel] throughout; activations lie in [outputs /
// panel][row][panel]; data rows are read where they are, through pointers.
#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/random.hpp"
#include "engine/sha256.hpp"
#include "trainer.hpp"

namespace steepest {
namespace {

constexpr int kEvaluationRows = 48;  // of 64 features: inputs, weights and outputs share 32 KiB

}  // namespace

template <class T>
Trainer<T>::Trainer(const Config& config, Arena& arena, int64_t max_rows)
    : config_(config), arena_(arena) {
    row_stride_ = round_up(std::max<int64_t>(max_rows, kEvaluationRows), 8);
    logits_stride_ = row_stride_;
    const bool first_state = config.rule != Rule::sgd, second_state = config.rule == Rule::adam;
    const auto slot = [&](size_t size) {
        return Slot<T>{arena.zeros<T>(size), first_state ? arena.zeros<T>(size) : nullptr,
                       second_state ? arena.zeros<T>(size) : nullptr};
    };
    for (int l = 0; l < config.layers(); l++) {
        const bool output = l == config.layers() - 1;
        Layer y{};
        y.inputs = config.sizes[static_cast<size_t>(l)];
        y.outputs = config.sizes[static_cast<size_t>(l) + 1];
        y.padded_inputs = round_up(y.inputs, kPanel<T>);
        y.padded_outputs = round_up(y.outputs, kPanel<T>);
        y.activation = output ? Activation::identity : config.activations[static_cast<size_t>(l)];
        y.weights_size = static_cast<size_t>(y.padded_inputs) *
                         static_cast<size_t>(output ? y.outputs : y.padded_outputs);
        y.weights = slot(y.weights_size);
        y.bias = slot(static_cast<size_t>(y.padded_outputs));
        y.bias_gradient = arena.zeros<T>(static_cast<size_t>(y.padded_outputs));
        if (!output) {
            const size_t size =
                static_cast<size_t>(y.padded_outputs) * static_cast<size_t>(row_stride_);
            y.values = arena.take<T>(size);
            y.gradient = arena.take<T>(size);
        }
        layers_.push_back(y);
    }
    logits_ = arena.take<T>(static_cast<size_t>(layers_.back().outputs * logits_stride_));
    if (layers_.size() == 1)
        packed_ = arena.take<T>(static_cast<size_t>(layers_[0].padded_inputs) *
                                static_cast<size_t>(row_stride_));
    transposed_ = arena.take<T>(static_cast<size_t>(kDepthBlock) * kPanel<T>);
    pointers_ = arena.take<const T*>(static_cast<size_t>(row_stride_) + 4);
    targets_ = arena.take<T>(static_cast<size_t>(row_stride_));
}

// ---- parameters in and out
// --------------------------------------------------------------------------

/// Where the weight from `input` to `output` lies.
template <class T>
T* Trainer<T>::weight(const Layer& y, int input, int output) const {
    constexpr int kWide = kPanel<T>;
    if (y.values == nullptr)  // the output layer lies transposed
        return y.weights.weights + static_cast<ptrdiff_t>(input / kWide) * y.outputs * kWide +
               output * kWide + input % kWide;
    return y.weights.weights + static_cast<ptrdiff_t>(output / kWide) * y.padded_inputs * kWide +
           input * kWide + output % kWide;
}

template <class T>
void Trainer<T>::initialise(uint64_t seed) {
    if (config_.initialisation == Initialisation::zero) return;
    std::vector<double> z;
    for (size_t l = 0; l < layers_.size(); l++) {
        const Layer& y = layers_[l];
        const int fan = config_.initialisation == Initialisation::he_fan_in ? y.inputs : y.outputs;
        const double deviation = std::sqrt(2. / fan);
        z.resize(static_cast<size_t>(y.inputs) * static_cast<size_t>(y.outputs));
        normals(seed, kInitialisation, static_cast<uint32_t>(l), z.size(), z.data());
        const double* from = z.data();
        for (int k = 0; k < y.inputs; k++)
            for (int n = 0; n < y.outputs; n++)
                *weight(y, k, n) = static_cast<T>(*from++ * deviation);
    }
}

template <class T>
void Trainer<T>::set_parameters(const T* flat) {
    for (const Layer& y : layers_) {
        for (int k = 0; k < y.inputs; k++)
            for (int n = 0; n < y.outputs; n++) *weight(y, k, n) = *flat++;
        for (int n = 0; n < y.outputs; n++) y.bias.weights[n] = *flat++;
    }
}

/// The parameters, or with `state` the first state of their rule, which lies just as they do.
template <class T>
void Trainer<T>::flatten(T* flat, bool state) const {
    for (const Layer& y : layers_) {
        const ptrdiff_t shift = state ? y.weights.first - y.weights.weights : 0;
        for (int k = 0; k < y.inputs; k++)
            for (int n = 0; n < y.outputs; n++) *flat++ = weight(y, k, n)[shift];
        const T* bias = state ? y.bias.first : y.bias.weights;
        for (int n = 0; n < y.outputs; n++) *flat++ = bias[n];
    }
}

template <class T>
void Trainer<T>::get_parameters(T* flat) const {
    flatten(flat, false);
}

/// A weight that is not finite minus itself is not zero. Padding is zero and does not disturb.
template <class T>
bool Trainer<T>::finite_weights() const {
    Integers<T> bad{};
    for (const Layer& y : layers_) {
        for (size_t i = 0; i < y.weights_size; i += kLanes<T>) {
            const Vector<T> w = load(y.weights.weights + i);
            bad |= w - w != Vector<T>{};
        }
        for (int i = 0; i < y.padded_outputs; i += kLanes<T>) {
            const Vector<T> b = load(y.bias.weights + i);
            bad |= b - b != Vector<T>{};
        }
    }
    for (int i = 0; i < kLanes<T>; i++)
        if (bad[i]) return false;
    return true;
}

// ---- training -----------------------------------------------------------------------------------

/// One step of momentum from rest leaves the gradient itself in the momentum buffers.
template <class T>
double Trainer<T>::gradient(const Part<T>& part, T* flat) {
    point_at(part, 0, part.rows);
    Tally tally;
    const T scale = prepare_step(0., part.rows);
    step(Batch{pointers_, part.targets.get(), part.rows}, scale, tally);
    flatten(flat, true);
    return tally.loss / part.rows;
}

template <class T>
void Trainer<T>::point_at(const Part<T>& part, int first, int count) {
    const T* row = part.x.get() + static_cast<ptrdiff_t>(first) * part.stride;
    for (int r = 0; r < count; r++, row += part.stride) pointers_[r] = row;
    for (int r = count; r < count + 3; r++)
        pointers_[r] = pointers_[0];  // dot products go by four rows
}

template <class T>
Score Trainer<T>::evaluate(const Part<T>& part) {
    Tally tally;
    for (int first = 0; first < part.rows && !stopped(); first += kEvaluationRows) {
        const int count = std::min(kEvaluationRows, part.rows - first);
        point_at(part, first, count);
        // Targets are padded, but a chunk must start on a vector's boundary: kEvaluationRows is
        // one.
        const Batch batch{pointers_, part.targets.get() + first, count};
        forward(batch);
        loss<false>(batch, T(0), tally);
    }
    return {tally.loss / part.rows, static_cast<double>(tally.correct) / part.rows};
}

template <class T>
bool Trainer<T>::epoch(const Part<T>& train, int number, uint64_t shuffle_seed, double* row,
                       double& last_finite_loss) {
    permutation(shuffle_seed, kShuffle, static_cast<uint32_t>(number),
                static_cast<uint32_t>(train.rows), order_, words_);
    const int size = config_.batch_size == 0
                         ? train.rows
                         : static_cast<int>(std::min<int64_t>(config_.batch_size, train.rows));
    const int batches = config_.drop_last ? train.rows / size : (train.rows + size - 1) / size;
    const int64_t total_steps = int64_t{config_.epochs} * batches;
    double rate = config_.rate(number - 1, config_.epochs);
    Tally tally;
    int seen = 0;
    for (int b = 0; b < batches; b++) {
        const int count = std::min(size, train.rows - seen);
        const uint32_t* rows = order_ + seen;
        for (int r = 0; r < count; r++) {
            pointers_[r] = train.x.get() + static_cast<ptrdiff_t>(rows[r]) * train.stride;
            targets_[r] = train.targets.get()[rows[r]];
        }
        for (int r = count; r < count + 3; r++) pointers_[r] = pointers_[0];
        if (config_.schedule_per_step) rate = config_.rate(steps_taken_, total_steps);
        steps_taken_++;
        const T scale = prepare_step(rate, count);
        const double before = tally.loss;
        step(Batch{pointers_, targets_, count}, scale, tally);
        if (!std::isfinite(tally.loss) || stopped()) return false;
        last_finite_loss = (tally.loss - before) / count;
        seen += count;
    }
    row[0] = tally.loss / seen;
    row[1] = static_cast<double>(tally.correct) / seen;
    return true;
}

/// Fills what is measured after an epoch; false when something is not finite or the run was
/// stopped.
template <class T>
bool Trainer<T>::evaluate_row(const Split<T>& split, bool untrained, double* row) {
    if (config_.loss_after || untrained) {
        const Score train = evaluate(split.train);
        if (untrained)
            row[0] = train.loss, row[1] = train.accuracy;  // nothing was seen yet: the same figures
        if (config_.loss_after) row[2] = train.loss, row[3] = train.accuracy;
        if (!std::isfinite(train.loss)) return false;
    }
    if (split.validation.rows > 0) {
        const Score validation = evaluate(split.validation);
        row[4] = validation.loss, row[5] = validation.accuracy;
        if (!std::isfinite(validation.loss)) return false;
    }
    return finite_weights() && !stopped();
}

/// What is asked at a mark; false when the test loss is not finite.
template <class T>
bool Trainer<T>::score_mark(const Split<T>& split, double* test, uint8_t* sha256, T* scratch) {
    if (split.test.rows > 0) {
        const Score score = evaluate(split.test);
        if (!std::isfinite(score.loss) || stopped()) return false;
        test[0] = score.loss, test[1] = score.accuracy;
    }
    get_parameters(scratch);
    Sha256 hash;
    hash.update(scratch, static_cast<size_t>(config_.parameters()) * sizeof(T));
    hash.finish(sha256);
    return true;
}

template <class T>
void Trainer<T>::fit(const Split<T>& split, uint64_t shuffle_seed, const std::vector<int>& marks,
                     const std::atomic<bool>& stop, const Record& record) {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    stop_ = &stop;
    order_ = arena_.take<uint32_t>(static_cast<size_t>(split.train.rows));
    words_ = arena_.take<uint32_t>(padded_words(static_cast<size_t>(split.train.rows)));
    T* flat = arena_.take<T>(static_cast<size_t>(config_.parameters()));
    std::fill_n(record.history, (config_.epochs + 1) * kHistoryColumns, kNan);
    std::fill_n(record.test, 2 * marks.size(), kNan);
    std::fill_n(record.sha256, 32 * marks.size(), uint8_t{0});
    *record.last_finite_loss = kNan;

    size_t mark = 0;
    for (int e = 0; e <= config_.epochs; e++) {
        double row[kHistoryColumns] = {kNan, kNan, kNan, kNan, kNan, kNan};
        bool fine =
            (e == 0 || epoch(split.train, e, shuffle_seed, row, *record.last_finite_loss)) &&
            evaluate_row(split, e == 0, row);
        for (; fine && mark < marks.size() && marks[mark] == e; mark++)
            fine = score_mark(split, record.test + 2 * mark, record.sha256 + 32 * mark, flat);
        *record.epoch_ended = e;
        if (!fine || stopped()) {
            *record.status = static_cast<int8_t>(stopped() ? Status::halted : Status::diverged);
            return;
        }
        std::copy_n(row, kHistoryColumns, record.history + e * kHistoryColumns);
    }
    *record.status = static_cast<int8_t>(Status::done);
    if (record.weights) get_parameters(static_cast<T*>(record.weights));
}

template class Trainer<float>;
template class Trainer<double>;

}  // namespace steepest
