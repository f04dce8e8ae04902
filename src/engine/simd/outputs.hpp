// From logits to what is predicted, for one chunk of rows; logits lie as [output][row].
//
// Probabilities are computed in float64 whatever the dtype trained with, so that the logarithm of
// a probability near 0 keeps its digits, and that of one near 1 the digits that float64 has.
#pragma once
#include <algorithm>

#include "engine/config.hpp"
#include "simd.hpp"

namespace steepest {

/// The logits of a chunk: output n of row r is first[n * stride + r].
template <class T>
struct Logits {
    const T* first;
    ptrdiff_t stride;
    int rows, outputs;
    double at(int row, int output) const { return first[output * stride + row]; }
};

/// sigmoid(-z) and sigmoid(z), the probabilities of classes 0 and 1: both from e^-|z|, so that
/// neither is the difference of the other from 1.
template <class T>
void binary_probabilities(const Logits<T>& logits, double* out) {
    constexpr int kWide = kLanes<double>;
    for (int r = 0; r < logits.rows; r += kWide) {
        const int count = std::min(kWide, logits.rows - r);
        Doubles z{};
        for (int i = 0; i < count; i++) z[i] = logits.at(r + i, 0);
        const Integers<double> positive = z > Doubles{};
        const Doubles e = exp<double>(positive ? -z : z);  // NaN is kept
        const Doubles larger = 1. / (1. + e), smaller = e * larger;
        const Doubles first = positive ? smaller : larger, second = positive ? larger : smaller;
        for (int i = 0; i < count; i++) {
            out[2 * (r + i)] = first[i];
            out[2 * (r + i) + 1] = second[i];
        }
    }
}

template <class T>
void softmax_probabilities(const Logits<T>& logits, double* out) {
    constexpr int kWide = kLanes<double>;
    const int outputs = logits.outputs;
    for (int r = 0; r < logits.rows; r += kWide) {
        const int count = std::min(kWide, logits.rows - r);
        const auto load_output = [&](int n) STEEPEST_LAMBDA {
            Doubles z{};
            for (int i = 0; i < count; i++) z[i] = logits.at(r + i, n);
            return z;
        };
        Doubles largest = load_output(0), total{};
        for (int n = 1; n < outputs; n++) {
            const Doubles z = load_output(n);
            largest = z > largest ? z : largest;  // a NaN shows in the total
        }
        double* row = out + ptrdiff_t{r} * outputs;
        for (int n = 0; n < outputs; n++) {
            const Doubles e = exp<double>(load_output(n) - largest);
            total += e;
            for (int i = 0; i < count; i++) row[i * outputs + n] = e[i];
        }
        for (int i = 0; i < count; i++)
            for (int n = 0; n < outputs; n++) row[i * outputs + n] /= total[i];
    }
}

/// (rows, classes): a binary loss has two classes for its one output.
template <class T>
void probabilities(Loss loss, const Logits<T>& logits, double* out) {
    if (loss == Loss::softmax_cross_entropy)
        softmax_probabilities(logits, out);
    else
        binary_probabilities(logits, out);
}

/// The class of one row: 1 iff the only logit is positive, else the first of the largest.
template <class T>
int class_of(const Logits<T>& logits, int row) {
    if (logits.outputs == 1) return logits.first[row] > T(0);
    int best = 0;
    for (int n = 1; n < logits.outputs; n++)
        if (logits.at(row, n) > logits.at(row, best)) best = n;
    return best;
}

}  // namespace steepest
