// The output layer is narrow: its weights lie transposed, [inputs in panels][output][panel], its
// logits are dot products along the inputs, kept as [output][sample] so that the loss runs along
// the batch.
#pragma once
#include "panels.hpp"

namespace steepest {

/// out[r] = bias + sum of the lanes of a[r], for four samples, by one fixed tree.
template <class T>
STEEPEST_INLINE void reduce_four(const Vector<T>* a, T* out, T bias) {
#if defined(__AVX2__)
    if constexpr (sizeof(T) == 4) {
        typedef float Half __attribute__((vector_size(16), may_alias));
        const Vector<T> t = __builtin_shufflevector(a[0], a[1], 0, 8, 1, 9, 4, 12, 5, 13) +
                            __builtin_shufflevector(a[0], a[1], 2, 10, 3, 11, 6, 14, 7, 15);
        const Vector<T> u = __builtin_shufflevector(a[2], a[3], 0, 8, 1, 9, 4, 12, 5, 13) +
                            __builtin_shufflevector(a[2], a[3], 2, 10, 3, 11, 6, 14, 7, 15);
        const Vector<T> w = __builtin_shufflevector(t, u, 0, 1, 8, 9, 4, 5, 12, 13) +
                            __builtin_shufflevector(t, u, 2, 3, 10, 11, 6, 7, 14, 15);
        const Half low = __builtin_shufflevector(w, w, 0, 1, 2, 3),
                   high = __builtin_shufflevector(w, w, 4, 5, 6, 7);
        *reinterpret_cast<Half*>(out) = low + high + bias;
        return;
    } else {
        const Vector<T> t = __builtin_shufflevector(a[0], a[1], 0, 4, 2, 6) +
                            __builtin_shufflevector(a[0], a[1], 1, 5, 3, 7);
        const Vector<T> u = __builtin_shufflevector(a[2], a[3], 0, 4, 2, 6) +
                            __builtin_shufflevector(a[2], a[3], 1, 5, 3, 7);
        store(out, __builtin_shufflevector(t, u, 0, 1, 4, 5) +
                       __builtin_shufflevector(t, u, 2, 3, 6, 7) + bias);
        return;
    }
#endif
    for (int r = 0; r < 4; r++) out[r] = bias + sum_lanes<T>(a[r]);
}

/// Four samples' inputs: row r's panel p starts at row[r] + p * stride.
template <class T>
struct FourRows {
    const T* row[4];
    ptrdiff_t stride;
};

/// Logits of four samples for `Outputs` neighbouring outputs.
template <class T, int Outputs>
STEEPEST_INLINE void dot_four(const FourRows<T>& x, const T* weights, ptrdiff_t weights_stride,
                              int panels, const T* bias, T* logits, ptrdiff_t logits_stride) {
    // With a single output its two vectors get sums of their own, or each add would wait for the
    // last.
    constexpr int kSums = Outputs == 1 ? 2 : 1;
    Vector<T> sums[Outputs][kSums][4] = {};
    for (int p = 0; p < panels; p++)
        for (int j = 0; j < 2; j++)
            for (int r = 0; r < 4; r++) {
                const Vector<T> value = load(x.row[r] + p * x.stride + j * kLanes<T>);
                for (int n = 0; n < Outputs; n++) {
                    const Vector<T> weight =
                        load(weights + p * weights_stride + n * kPanel<T> + j * kLanes<T>);
                    Vector<T>& sum = sums[n][j % kSums][r];
                    sum = multiply_add<T>(value, weight, sum);
                }
            }
    for (int n = 0; n < Outputs; n++) {
        if (kSums == 2)
            for (int r = 0; r < 4; r++) sums[n][0][r] += sums[n][kSums - 1][r];
        reduce_four<T>(sums[n][0], logits + n * logits_stride, bias[n]);
    }
}

/// Logits of four samples for all outputs, three at a time while that leaves no single one behind.
template <class T>
STEEPEST_INLINE void logits_of_four(const FourRows<T>& x, const T* weights, int outputs, int panels,
                                    const T* bias, T* logits, ptrdiff_t logits_stride) {
    const ptrdiff_t stride = ptrdiff_t{outputs} * kPanel<T>;
    int n = 0;
    for (; n + 3 <= outputs && outputs - n != 4; n += 3)
        dot_four<T, 3>(x, weights + n * kPanel<T>, stride, panels, bias + n,
                       logits + n * logits_stride, logits_stride);
    for (; n + 2 <= outputs; n += 2)
        dot_four<T, 2>(x, weights + n * kPanel<T>, stride, panels, bias + n,
                       logits + n * logits_stride, logits_stride);
    if (n < outputs)
        dot_four<T, 1>(x, weights + n * kPanel<T>, stride, panels, bias + n,
                       logits + n * logits_stride, logits_stride);
}

/// For a single output everything backward is one pass over the layer before: the gradient to its
/// outputs (an outer product), its bias gradient, and the step of these weights. `slopes` holds
/// what the slopes are taken from, h or they themselves.
template <Update update, Slope slope, class T>
STEEPEST_NOINLINE void backward_single(const T* logit_gradient, const T* h, const T* slopes,
                                       T* gradient, T* bias_gradient, int rows,
                                       Parameter<T> parameter, const Step<T>& step) {
    Vector<T> w[2], even[2] = {}, odd[2] = {}, sums[2] = {};
    for (int j = 0; j < 2; j++) w[j] = load(parameter.value + j * kLanes<T>);
    const auto one_row = [&](int r, Vector<T>* weight_gradient) STEEPEST_LAMBDA {
        const T g = logit_gradient[r];
        for (int j = 0; j < 2; j++) {
            const ptrdiff_t i = r * kPanel<T> + j * kLanes<T>;
            const Vector<T> out = load(h + i);
            weight_gradient[j] += g * out;
            const Vector<T> d = chain<T>(slope, g * w[j], load(slopes + i));
            sums[j] += d;
            store(gradient + i, d);
        }
    };
    int r = 0;
    for (; r + 2 <= rows; r += 2) {
        one_row(r, even);
        one_row(r + 1, odd);
    }
    if (r < rows) one_row(r, even);
    for (int j = 0; j < 2; j++) {
        store(bias_gradient + j * kLanes<T>, sums[j]);
        take_step<update, T>(even[j] + odd[j], parameter, j * kLanes<T>, step);
    }
}

}  // namespace steepest
