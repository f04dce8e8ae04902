// The work of a layer on one panel: forward, backward to its inputs, and the update of the weights
// fused with their gradient.
#pragma once
#include "activations.hpp"
#include "multiply.hpp"
#include "rules.hpp"

namespace steepest {

/// Which part of a long sum over k this is; sums are cut so that the panel stays in the first
/// cache.
struct Block {
    bool first, last;
};

/// out = activation(inputs · weights + bias) for one panel of outputs. All but relu and leaky relu
/// are left to activate_panel, since they would need the registers that hold the tile.
template <class T, class Source>
STEEPEST_NOINLINE void forward_panel(Source inputs, const T* weights, int depth, const T* bias,
                                     T* out, int rows, Block block, Activation activation) {
    for_tiles(rows, [&](auto count, int row) STEEPEST_LAMBDA {
        constexpr int kRows = decltype(count)::value;
        Tile<T, kRows> c;
        T* to = out + row * kPanel<T>;
        if (block.first) {
            const Vector<T> b[2] = {load(bias), load(bias + kLanes<T>)};
            for (int r = 0; r < kRows; r++)
                for (int j = 0; j < 2; j++) c[r][j] = b[j];
        } else {
            load_tile<T, kRows>(c, to);
        }
        accumulate<T, kRows>(c, inputs.from(row, 0), weights, depth);
        if (block.last && activation == Activation::relu)
            for (int r = 0; r < kRows; r++)
                for (int j = 0; j < 2; j++) c[r][j] = activate<T>(Activation::relu, c[r][j]);
        if (block.last && activation == Activation::leaky_relu)
            for (int r = 0; r < kRows; r++)
                for (int j = 0; j < 2; j++) c[r][j] = activate<T>(Activation::leaky_relu, c[r][j]);
        store_tile<T, kRows>(to, c);
    });
}

/// 1 in the lanes of a panel that belong to a layer of this width, 0 in those beyond.
template <class T>
struct RealLanes {
    Vector<T> keep[2];
    explicit RealLanes(int width) {
        for (int j = 0; j < 2; j++)
            keep[j] = lane_numbers<T>() + Integer<T>(j * kLanes<T>) < Integer<T>(width)
                          ? splat<T>(1)
                          : Vector<T>{};
    }
};

/// Sigmoid or tanh in place, NaN where the square of the input is not finite, so that they do not
/// hide it. Lanes beyond the layer's width stay zero: sigmoid(0) is not.
template <class T>
STEEPEST_NOINLINE void activate_panel(Activation activation, T* panel, int rows, int width) {
    const RealLanes<T> real(width);
    for (int i = 0; i < rows * kPanel<T>; i += kPanel<T>)
        for (int j = 0; j < 2; j++) {
            T* at = panel + i + j * kLanes<T>;
            const Vector<T> z = load(at), square = z * z;
            store(at, real.keep[j] * activate<T>(activation, z) + T(0) * square);
        }
}

/// The same for an activation whose slope is stored beside it.
template <class T>
STEEPEST_NOINLINE void activate_panel(Activation activation, T* panel, T* slopes, int rows,
                                      int width) {
    const RealLanes<T> real(width);
    for (int i = 0; i < rows * kPanel<T>; i += kPanel<T>)
        for (int j = 0; j < 2; j++) {
            const int at = i + j * kLanes<T>;
            const Vector<T> z = load(panel + at), square = z * z;
            const ValueAndSlope<T> h = activate_with_slope<T>(activation, z);
            store(panel + at, real.keep[j] * h.value + T(0) * square);
            store(slopes + at, real.keep[j] * h.slope);
        }
}

/// Outputs of one panel become 0, or `factor` times what they were where their word is at least
/// `least`; so do their slopes, which are stored from here on. `words` has `width` words a row.
template <class T>
STEEPEST_NOINLINE void leave_out(Slope slope, T* panel, T* slopes, const uint32_t* words, int width,
                                 int rows, uint32_t least, T factor) {
    for (int r = 0; r < rows; r++, words += width)
        for (int j = 0; j < 2; j++) {
            const int at = r * kPanel<T> + j * kLanes<T>;
            Vector<T> kept{};
            for (int i = 0; i < kLanes<T>; i++)
                kept[i] = words[j * kLanes<T> + i] >= least ? factor : T(0);
            const Vector<T> h = load(panel + at);
            const Vector<T> before = slope == Slope::stored ? load(slopes + at) : h;
            store(slopes + at, chain<T>(slope, kept, before));
            store(panel + at, h * kept);
        }
}

/// gradient = (output gradient · weightsᵀ) * h'(z) for one panel of the layer before; its column
/// sums are the bias gradient of that layer. `h` holds what the slope is taken from.
template <class T, class Source>
STEEPEST_NOINLINE void backward_panel(Source output_gradient, const T* transposed, int depth,
                                      const T* h, T* gradient, T* bias_gradient, int rows,
                                      Block block, Slope slope) {
    Vector<T> sums[2] = {};
    for_tiles(rows, [&](auto count, int row) STEEPEST_LAMBDA {
        constexpr int kRows = decltype(count)::value;
        Tile<T, kRows> c;
        T* to = gradient + row * kPanel<T>;
        if (block.first)
            clear_tile<T, kRows>(c);
        else
            load_tile<T, kRows>(c, to);
        accumulate<T, kRows>(c, output_gradient.from(row, 0), transposed, depth);
        if (block.last) {
            const T* outputs = h + row * kPanel<T>;
            with_slope(slope, [&](auto known) STEEPEST_LAMBDA {
                for (int r = 0; r < kRows; r++)
                    for (int j = 0; j < 2; j++)
                        c[r][j] = chain<T>(decltype(known)::value, c[r][j],
                                           load(outputs + r * kPanel<T> + j * kLanes<T>));
            });
            for (int r = 0; r < kRows; r++)
                for (int j = 0; j < 2; j++) sums[j] += c[r][j];
        }
        store_tile<T, kRows>(to, c);
    });
    if (block.last)
        for (int j = 0; j < 2; j++) store(bias_gradient + j * kLanes<T>, sums[j]);
}

/// weights take their step with gradient inputsᵀ · output gradient, for `count` rows of one panel
/// of weights. With sgd the step is the accumulation itself, starting from the weights: no gradient
/// is stored.
template <Update update, class T, class Source>
STEEPEST_NOINLINE void update_panel(Source inputs_transposed, const T* output_gradient, int samples,
                                    Parameter<T> parameter, int count, const Step<T>& step) {
    for_tiles(count, [&](auto rows, int row) STEEPEST_LAMBDA {
        constexpr int kRows = decltype(rows)::value;
        Tile<T, kRows> c;
        const Parameter<T> here = parameter.at(row * kPanel<T>);
        if constexpr (update == Update::sgd)
            load_tile<T, kRows>(c, here.value);
        else
            clear_tile<T, kRows>(c);
        accumulate<T, kRows>(c, inputs_transposed.from(row, 0), output_gradient, samples);
        if constexpr (update == Update::sgd) {
            store_tile<T, kRows>(here.value, c);
        } else {
            for (int r = 0; r < kRows; r++)
                for (int j = 0; j < 2; j++)
                    take_step<update, T>(c[r][j], here, r * kPanel<T> + j * kLanes<T>, step);
        }
    });
}

/// A plain vector of parameters (a bias) takes its step; size is a multiple of a vector.
template <Update update, class T>
STEEPEST_INLINE void update_vector(const T* gradient, Parameter<T> parameter, int size,
                                   const Step<T>& step) {
    for (int i = 0; i < size; i += kLanes<T>)
        take_step<update, T>(load(gradient + i), parameter, i, step);
}

/// One panel-square block, transposed.
template <class T>
STEEPEST_INLINE void transpose_block(const T* from, T* to) {
#if defined(__AVX2__)
    if constexpr (sizeof(T) == 4) {
        for (int top = 0; top < 2; top++)
            for (int left = 0; left < 2; left++) {
                Vector<T> a[8], b[8];
                for (int i = 0; i < 8; i++) a[i] = load(from + (top * 8 + i) * 16 + left * 8);
                for (int i = 0; i < 4; i++) {
                    b[2 * i] =
                        __builtin_shufflevector(a[2 * i], a[2 * i + 1], 0, 8, 1, 9, 4, 12, 5, 13);
                    b[2 * i + 1] =
                        __builtin_shufflevector(a[2 * i], a[2 * i + 1], 2, 10, 3, 11, 6, 14, 7, 15);
                }
                for (int half = 0; half < 2; half++)
                    for (int i = 0; i < 2; i++) {
                        const Vector<T> p = b[4 * half + i], q = b[4 * half + 2 + i];
                        a[4 * half + 2 * i] =
                            __builtin_shufflevector(p, q, 0, 1, 8, 9, 4, 5, 12, 13);
                        a[4 * half + 2 * i + 1] =
                            __builtin_shufflevector(p, q, 2, 3, 10, 11, 6, 7, 14, 15);
                    }
                for (int i = 0; i < 4; i++) {
                    store(to + (left * 8 + i) * 16 + top * 8,
                          __builtin_shufflevector(a[i], a[4 + i], 0, 1, 2, 3, 8, 9, 10, 11));
                    store(to + (left * 8 + 4 + i) * 16 + top * 8,
                          __builtin_shufflevector(a[i], a[4 + i], 4, 5, 6, 7, 12, 13, 14, 15));
                }
            }
        return;
    }
#endif
    for (int i = 0; i < kPanel<T>; i++)
        for (int j = 0; j < kPanel<T>; j++) to[j * kPanel<T> + i] = from[i * kPanel<T> + j];
}

}  // namespace steepest
