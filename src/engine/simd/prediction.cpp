// Prediction, a chunk of rows at a time: scaled into panels, then forward through the layers.
#include "engine/prediction.hpp"

#include <algorithm>

#include "engine/floating_point.hpp"
#include "outputs.hpp"
#include "trainer.hpp"

namespace steepest {
namespace {

constexpr int kChunksAtOnce = 64;  // that a thread takes

/// One row or column of the features, scaled; false if one of its numbers is not finite.
template <class T, class From, class At>
bool scale(const From* from, int64_t stride, int count, const At& center, T* to) {
    int64_t unusual = 0;
    if (stride == 1) {  // known to the compiler, which then uses vectors
        for (int i = 0; i < count; i++) {
            unusual |= from[i] - from[i] != From(0);
            to[i] = static_cast<T>(center(from[i], i));
        }
    } else {
        for (int i = 0; i < count; i++) {
            const From value = from[i * stride];
            unusual |= value - value != From(0);
            to[i] = static_cast<T>(center(value, i));
        }
    }
    return unusual == 0;
}

/// Rows `first` to `first + count - 1` into `to`, (count, stride): divided, not multiplied by an
/// inverse, so that they have the bits of those trained with. False if a number is not finite.
template <class T, class From>
bool read_rows(const Features& f, int columns, int64_t first, int count, T* to, int stride) {
    const From* x = static_cast<const From*>(f.x) + first * f.row_stride;
    bool finite = true;
    if (f.column_stride == 1) {
        for (int r = 0; r < count; r++) {
            const From* row = x + r * f.row_stride;
            T* at = to + ptrdiff_t{r} * stride;
            if (f.mean)
                finite &= scale(
                    row, 1, columns,
                    [&](double value, int k) { return (value - f.mean[k]) / f.deviation[k]; }, at);
            else
                finite &= scale(row, 1, columns, [](From value, int) { return value; }, at);
        }
        return finite;
    }
    T column[kEvaluationRows];  // a chunk
    for (int k = 0; k < columns; k++) {
        const double mean = f.mean ? f.mean[k] : 0., deviation = f.mean ? f.deviation[k] : 1.;
        finite &= scale(
            x + k * f.column_stride, f.row_stride, count,
            [&](double value, int) { return (value - mean) / deviation; }, column);
        for (int r = 0; r < count; r++) to[ptrdiff_t{r} * stride + k] = column[r];
    }
    return finite;
}

/// One thread's network, and room for a chunk of rows.
template <class T>
class Predictor {
  public:
    Predictor(const Prediction& prediction, Arena& arena, const std::atomic<bool>* stop)
        : p_(prediction),
          columns_(prediction.config.sizes[0]),
          stride_(round_up(columns_, kPanel<T>)),
          rows_(arena.zeros<T>(size_t{kEvaluationRows} * stride_)),
          labels_(arena.zeros<T>(kEvaluationRows)),
          trainer_(prediction.config, arena, kEvaluationRows, stop) {
        trainer_.set_parameters(static_cast<const T*>(prediction.parameters));
    }

    /// False if a feature of the chunk is not finite.
    bool chunk(int64_t number) {
        const int64_t first = number * kEvaluationRows;
        const int count = std::min<int64_t>(kEvaluationRows, p_.features.rows - first);
        const auto read = p_.features.float64 ? read_rows<T, double> : read_rows<T, float>;
        if (!read(p_.features, columns_, first, count, rows_, stride_)) return false;
        write(number, first, trainer_.logits(rows_, stride_, count));
        return true;
    }

  private:
    void write(int64_t number, int64_t first, const Logits<T>& logits) {
        const int outputs = logits.outputs;
        if (p_.logits) {
            T* to = static_cast<T*>(p_.logits) + first * outputs;
            for (int r = 0; r < logits.rows; r++)
                for (int n = 0; n < outputs; n++)
                    to[ptrdiff_t{r} * outputs + n] = logits.first[n * logits.stride + r];
        }
        if (p_.probabilities)
            probabilities(p_.config.loss, logits, p_.probabilities + first * p_.config.classes());
        if (p_.classes)
            for (int r = 0; r < logits.rows; r++) p_.classes[first + r] = class_of(logits, r);
        if (!p_.labels) return;
        std::copy_n(p_.labels + first, logits.rows, labels_);
        const Tally tally = trainer_.score(labels_, logits.rows);
        p_.losses[number] = tally.loss;
        p_.correct[number] = tally.correct;
    }

    const Prediction& p_;
    int columns_, stride_;
    T *rows_, *labels_;
    Trainer<T> trainer_;
};

/// Chunks of rows until there are no more, or `stop` is set.
template <class T>
void work(const Prediction& prediction, Arena& arena, ChunkCounter& counter,
          const std::atomic<bool>* stop) {
    const int64_t chunks = (prediction.features.rows + kEvaluationRows - 1) / kEvaluationRows;
    Predictor<T> predictor(prediction, arena, stop);
    for (;;) {
        const int64_t first = counter.next.fetch_add(kChunksAtOnce);
        const int64_t last = std::min(first + kChunksAtOnce, chunks);
        for (int64_t number = first; number < last; number++) {
            if ((stop && stop->load(std::memory_order_relaxed)) || !counter.finite.load()) return;
            if (!predictor.chunk(number)) counter.finite.store(false);
        }
        if (last >= chunks) return;
    }
}

}  // namespace

int prediction_chunk() {
    return kEvaluationRows;
}

void predict_chunks(const Prediction& prediction, Arena& arena, ChunkCounter& counter,
                    const std::atomic<bool>* stop) {
    const FlushDenormals flush;
    arena.reset();
    if (prediction.config.float64)
        work<double>(prediction, arena, counter, stop);
    else
        work<float>(prediction, arena, counter, stop);
}

bool predict(const Prediction& prediction) {
    const DefaultFloatingPoint environment;
    Arena arena;
    ChunkCounter counter;
    predict_chunks(prediction, arena, counter, nullptr);
    return counter.finite.load();
}

}  // namespace steepest
