// The losses, from logits [output][sample], along the batch.
//
// Binary cross-entropy from logits, max(z, 0) - z y + ln(1 + e^-|z|), never overflows; its gradient
// is sigmoid(z) - y. Softmax cross-entropy subtracts the largest logit. Losses are summed in
// float64.
#pragma once
#include <limits>

#include "engine/config.hpp"
#include "simd.hpp"

namespace steepest {

/// Sums over a batch.
struct Tally {
    double loss = 0.;
    int64_t correct = 0;
    double correct_weight = 0.;  // of the correct rows, where rows have weights
    double unexplained = 0.;     // squared errors over the variance of their target
    double right() const { return static_cast<double>(correct) + correct_weight; }
};

/// How rows count that are not all alike; both weights are null where all are.
template <class T>
struct RowWeights {
    const T* weights = nullptr;           // in the loss and the number of correct rows
    const T* gradient_weights = nullptr;  // times the weight of their class
    T smoothing = T(0);                   // share of a label that is spread over all classes
};

/// Sums vectors of T in float64 lanes.
template <class T>
struct DoubleSum {
    double lanes[kLanes<T>] = {};
    STEEPEST_INLINE void add(Vector<T> x) {
        for (int i = 0; i < kLanes<T>; i++) lanes[i] += x[i];
    }
    STEEPEST_INLINE void add_squares(Vector<T> x) {
        for (int i = 0; i < kLanes<T>; i++) lanes[i] += double{x[i]} * x[i];
    }
    STEEPEST_INLINE void add_squares(Vector<T> x, Vector<T> weight) {
        for (int i = 0; i < kLanes<T>; i++) lanes[i] += double{weight[i]} * x[i] * x[i];
    }
    double total() const {
        double sum = 0.;
        for (const double lane : lanes) sum += lane;
        return sum;
    }
};

/// Adds the losses of `rows` samples to the tally; with Gradient, logits become scale *
/// d(loss)/d(logit), zero beyond the last sample. Targets are class codes. Lanes beyond the last
/// sample may hold anything. Unless all rows are Alike, they have the weights, and the gradient
/// (not the loss) is that of smoothed labels.
template <bool Gradient, bool Alike, class T>
STEEPEST_NOINLINE void binary_loss(bool from_probabilities, T* logits, const T* targets, int rows,
                                   T scale, const RowWeights<T>& by_row, Tally& tally) {
    const Vector<T> zero{};
    DoubleSum<T> sum, right;
    Integers<T> correct{};
    for (int r = 0; r < rows; r += kLanes<T>) {
        const Integers<T> real = lane_numbers<T>() + Integer<T>(r) < Integer<T>(rows);
        const Vector<T> z = load(logits + r), y = load(targets + r), square = z * z;
        const Vector<T> wanted =
            Alike ? y : y * (T(1) - by_row.smoothing) + T(.5) * by_row.smoothing;
        const Integers<T> positive = z > zero;
        const Vector<T> e = exp<T>(positive ? -z : z);  // e^-|z|, NaN kept
        const Vector<T> inverse = T(1) / (T(1) + e);
        const Vector<T> probability = positive ? inverse : e * inverse;
        Vector<T> loss, gradient;
        if (from_probabilities) {
            // -(y ln p + (1 - y) ln(1 - p)) at p clipped to [eps, 1 - eps], as losses.py states it.
            const T eps = std::numeric_limits<T>::epsilon();
            Vector<T> p = probability < splat<T>(eps) ? splat<T>(eps) : probability;
            p = p > splat<T>(T(1) - eps) ? splat<T>(T(1) - eps) : p;
            loss = -(y * log<T>(p) + (T(1) - y) * log<T>(T(1) - p));
            gradient = (p - wanted) / (p * (T(1) - p)) * (probability * (T(1) - probability));
        } else {
            loss = (positive ? z : zero) - z * y + log1p_unit<T>(e);
            gradient = probability - wanted;
        }
        loss = loss + T(0) * square;  // NaN if the square is not finite
        const Integers<T> is_right = real & ~(positive ^ (y > splat<T>(T(.5))));
        if constexpr (Alike) {
            sum.add(real ? loss : zero);
            correct += is_right & 1;
            if (Gradient) store(logits + r, real ? gradient * scale : zero);
        } else {
            const Vector<T> weight = load(by_row.weights + r);
            sum.add(real ? loss * weight : zero);
            right.add(is_right ? weight : zero);
            if (Gradient)
                store(logits + r,
                      real ? gradient * (scale * load(by_row.gradient_weights + r)) : zero);
        }
    }
    tally.loss += sum.total();
    tally.correct_weight += right.total();
    for (int i = 0; i < kLanes<T>; i++) tally.correct += correct[i];
}

template <bool Gradient, bool Alike, class T>
STEEPEST_NOINLINE void softmax_loss(T* logits, ptrdiff_t stride, int outputs, const T* targets,
                                    int rows, T scale, const RowWeights<T>& by_row, Tally& tally) {
    const Vector<T> zero{};
    // Smoothed, the label of the sample's class is `wanted` + `spread` and the others are `spread`.
    const T spread = by_row.smoothing / T(outputs), wanted = T(1) - by_row.smoothing;
    DoubleSum<T> sum, right;
    Integers<T> correct{};
    for (int r = 0; r < rows; r += kLanes<T>) {
        const Integers<T> real = lane_numbers<T>() + Integer<T>(r) < Integer<T>(rows);
        const Vector<T> y = load(targets + r);
        Vector<T> largest = load(logits + r), smallest = largest, winner{};
        for (int n = 1; n < outputs; n++) {
            const Vector<T> z = load(logits + n * stride + r);
            smallest = z < smallest ? z : smallest;
            const Integers<T> larger = z > largest;  // a NaN shows in the total below
            winner = larger ? splat<T>(T(n)) : winner;
            largest = larger ? z : largest;
        }
        Vector<T> total{}, target_logit{};
        for (int n = 0; n < outputs; n++) {
            const Vector<T> z = load(logits + n * stride + r) - largest;
            target_logit = y == splat<T>(T(n)) ? z : target_logit;
            const Vector<T> e = exp<T>(z);
            total += e;
            if (Gradient) store(logits + n * stride + r, e);
        }
        // NaN if the square of a logit is not finite.
        const Vector<T> high = largest * largest, low = smallest * smallest;
        const Vector<T> finite = T(0) * high + T(0) * low;
        const Vector<T> loss = log<T>(total) - target_logit + finite;
        const Integers<T> is_right = real & (winner == y);
        if constexpr (Alike) {
            sum.add(real ? loss : zero);
            correct += is_right & 1;
        } else {
            const Vector<T> weight = load(by_row.weights + r);
            sum.add(real ? loss * weight : zero);
            right.add(is_right ? weight : zero);
        }
        if (Gradient && !Alike) {
            const Vector<T> each = scale * load(by_row.gradient_weights + r);
            for (int n = 0; n < outputs; n++) {
                T* at = logits + n * stride + r;
                const Vector<T> label =
                    (y == splat<T>(T(n)) ? splat<T>(wanted + spread) : splat<T>(spread));
                store(at, real ? (load(at) / total - label) * each : zero);
            }
        }
        if (Gradient && Alike) {
            const Vector<T> inverse = scale / total;
            for (int n = 0; n < outputs; n++) {
                T* at = logits + n * stride + r;
                const Vector<T> g =
                    load(at) * inverse - (y == splat<T>(T(n)) ? splat<T>(scale) : zero);
                store(at, real ? g : zero);
            }
        }
    }
    tally.loss += sum.total();
    tally.correct_weight += right.total();
    for (int i = 0; i < kLanes<T>; i++) tally.correct += correct[i];
}

}  // namespace steepest
