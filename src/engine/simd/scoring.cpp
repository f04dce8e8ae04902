// The loss and the score of a part of the data, chunk by chunk, and the outputs behind them.
#include <algorithm>
#include <cmath>
#include <limits>

#include "trainer.hpp"

namespace steepest {

template <class T>
Score Trainer<T>::score_of(const Part<T>& part, const Tally& tally, double weight) const {
    const double loss = mean_loss(tally.loss, weight);
    if (part.precision.empty()) return {loss, tally.right() / (weight * config_.targets())};
    // Squares of errors may overflow in float64 where the loss does not; then neither is finite.
    const double unexplained = tally.unexplained / weight;
    return {std::isinf(unexplained) ? std::numeric_limits<double>::quiet_NaN() : loss,
            1. - unexplained};
}

template <class T>
void Trainer<T>::mark_correct_rows(const Batch& batch, int first, uint8_t* correct) const {
    const Logits<T> logits{logits_, logits_stride_, batch.size, layers_.back().outputs};
    for (int r = 0; r < batch.size; r++)
        if (T(class_of(logits, r)) == batch.targets[r])
            correct[(first + r) / 8] |= 1 << (first + r) % 8;
}

template <class T>
void Trainer<T>::copy_outputs(int count, double* to, int width) const {
    for (int r = 0; r < count; r++)
        for (int n = 0; n < layers_.back().outputs; n++)
            to[ptrdiff_t{r} * width + n] = logits_[n * logits_stride_ + r];
}

template <class T>
Logits<T> Trainer<T>::logits(const T* rows, ptrdiff_t stride, int count) {
    point_at(rows, stride, count);
    forward({pointers_, targets_, count, double(count), double(count)});
    return {logits_, logits_stride_, count, layers_.back().outputs};
}

template <class T>
Tally Trainer<T>::score(const T* codes, int count) {
    Tally tally;
    loss<false>({pointers_, codes, count, double(count), double(count)}, T(0), tally);
    return tally;
}

template <class T>
Score Trainer<T>::evaluate(const Part<T>& part, const Kept& kept) {
    Tally tally;
    for (int first = 0; first < part.rows && !stopped(); first += evaluated_rows_) {
        const int count = std::min(evaluated_rows_, part.rows - first);
        point_at(part.x.get() + ptrdiff_t{first} * part.stride, part.stride, count);
        // Targets are padded; a chunk must start on a vector's boundary, as kEvaluationRows does.
        const Batch batch =
            batch_of(part, part.targets.get() + first, part.target_stride, count, first);
        forward(batch);
        // Losses are summed in the same chunks whatever the size of the layers.
        for (int from = 0; from < count; from += kEvaluationRows)
            loss<false>(batch.part(from, std::min(kEvaluationRows, count - from)), T(0), tally);
        if (kept.correct && part.has_classes) mark_correct_rows(batch, first, kept.correct);
        if (kept.outputs)
            copy_outputs(count, kept.outputs + int64_t{first} * kept.width, kept.width);
    }
    return score_of(part, tally, part.weight);
}

template class Trainer<float>;
template class Trainer<double>;

}  // namespace steepest
