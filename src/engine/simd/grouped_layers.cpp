// Layers computed a group of panels at a time, by the products of product.hpp, which have wider
// vectors where the processor has them: the same sums as in step.cpp. What follows the sums
// (activations, slopes, steps of the weights) is one more pass, over numbers still in the cache.
#include <algorithm>
#include <limits>

#include "panels.hpp"
#include "trainer.hpp"

namespace steepest {
namespace {

constexpr int kPanelsAtOnce = 3;
// Between looks at whether to stop: some 100 million multiplications.
constexpr int kRowsAtOnce = 4096;
constexpr int kInputsAtOnce = 96;  // whole panels

// From here on what the passes cost is less than what the products gain (measured): with wide
// vectors, of which a panel is one, and with those of the rest of the engine.
constexpr int kFewestRows = 8, kFewestInputs = 16, kFewestPanels = 2;
constexpr int64_t kFewestWeights = 1 << 16;

/// The rows of a product from `row` on; where it is transposed, `row` is a multiple of a panel.
template <class T>
Product<T> rows_of(Product<T> product, int row, int count) {
    constexpr int kWide = kPanel<T>;
    product.left += product.transposed ? row / kWide * product.left_stride : row * kWide;
    product.to += row * kWide;
    product.rows = count;
    return product;
}

/// Relu or leaky relu of a panel in place; NaN stays.
template <class T>
STEEPEST_NOINLINE void rectify_panel(Activation activation, T* panel, int rows) {
    for (int i = 0; i < rows * kPanel<T>; i += kLanes<T>)
        store(panel + i, activation == Activation::relu
                             ? activate<T>(Activation::relu, load(panel + i))
                             : activate<T>(Activation::leaky_relu, load(panel + i)));
}

/// The slopes of a panel's outputs times their gradient, in place, and the sums over rows.
template <class T>
STEEPEST_NOINLINE void chain_panel(Slope slope, T* gradient, const T* slopes, T* sums_to,
                                   int rows) {
    Vector<T> sums[2] = {};
    with_slope(slope, [&](auto known) STEEPEST_LAMBDA {
        for (int r = 0; r < rows; r++)
            for (int j = 0; j < 2; j++) {
                const ptrdiff_t at = r * kPanel<T> + j * kLanes<T>;
                const Vector<T> g =
                    chain<T>(decltype(known)::value, load(gradient + at), load(slopes + at));
                store(gradient + at, g);
                sums[j] += g;
            }
    });
    for (int j = 0; j < 2; j++) store(sums_to + j * kLanes<T>, sums[j]);
}

}  // namespace

template <class T>
bool Trainer<T>::is_grouped(int inputs, int outputs, int64_t rows) {
    if (best_multiply<T>() == multiply<T>) return int64_t{inputs} * outputs >= kFewestWeights;
    return rows >= kFewestRows && inputs >= kFewestInputs &&
           outputs > (kFewestPanels - 1) * kPanel<T>;
}

/// Threads get groups of nearly equal size; smaller groups cost a little more each.
template <class T>
template <class Group>
void Trainer<T>::in_groups(int panels, int64_t multiplications, const Group& group) {
    int size = kPanelsAtOnce;
    if (team_) {
        constexpr double kCost[] = {0., 1.15, 1.03, 1.};
        double least = std::numeric_limits<double>::infinity();
        for (int each = kPanelsAtOnce; each > 0; each--) {
            const int groups = (panels + each - 1) / each;
            const int rounds = (groups + team_->size() - 1) / team_->size();
            const double cost = rounds * each * kCost[each];
            if (cost < least) least = cost, size = each;
        }
    }
    share((panels + size - 1) / size, multiplications, [&](int number) {
        if (!stopped()) group(number * size, std::min(size, panels - number * size));
    });
}

template <class T>
void Trainer<T>::forward_grouped(int l, const Batch& batch) {
    constexpr int kWide = kPanel<T>;
    const Layer& layer = layers_[l];
    const ptrdiff_t stride = row_stride_ * kWide,
                    panel_size = ptrdiff_t{layer.padded_inputs} * kWide;
    const T* inputs = l == 0 ? packed_ : layers_[l - 1].values;
    in_groups(
        layer.padded_outputs / kWide, layer.multiplications(batch.size), [&](int first, int count) {
            for (int start = 0; start < layer.inputs; start += kDepthBlock) {
                const Product<T> product{inputs + start * row_stride_,
                                         stride,
                                         false,
                                         layer.weights.value + first * panel_size + start * kWide,
                                         panel_size,
                                         layer.values + first * stride,
                                         stride,
                                         start == 0 ? Begin::start : Begin::before,
                                         layer.bias.value + first * kWide,
                                         batch.size,
                                         std::min(kDepthBlock, layer.inputs - start),
                                         count};
                for (int row = 0; row < batch.size && !stopped(); row += kRowsAtOnce)
                    multiply_(rows_of(product, row, std::min(kRowsAtOnce, batch.size - row)));
            }
            for (int panel = first; panel < first + count; panel++) {
                if (layer.activation == Activation::relu ||
                    layer.activation == Activation::leaky_relu)
                    rectify_panel<T>(layer.activation, layer.values + panel * stride, batch.size);
                finish_panel(layer, panel * kWide, batch);
            }
        });
}

template <class T>
void Trainer<T>::backward_grouped(int l, int rows) {
    constexpr int kWide = kPanel<T>;
    const Layer &layer = layers_[l], &before = layers_[l - 1];
    const ptrdiff_t stride = row_stride_ * kWide,
                    panel_size = ptrdiff_t{layer.padded_inputs} * kWide;
    in_groups(layer.padded_inputs / kWide, layer.multiplications(rows), [&](int first, int count) {
        alignas(64) T transposed[kPanelsAtOnce * kDepthBlock * kWide];
        for (int start = 0; start < layer.outputs; start += kDepthBlock) {
            const int depth = std::min(kDepthBlock, layer.outputs - start);
            for (int n = 0; n < depth; n += kWide)
                for (int p = 0; p < count; p++)
                    transpose_block<T>(layer.weights.value + (start + n) / kWide * panel_size +
                                           (first + p) * kWide * kWide,
                                       transposed + (p * kDepthBlock + n) * kWide);
            const Product<T> product{layer.gradient + start * row_stride_,
                                     stride,
                                     false,
                                     transposed,
                                     kDepthBlock * kWide,
                                     before.gradient + first * stride,
                                     stride,
                                     start == 0 ? Begin::zero : Begin::before,
                                     nullptr,
                                     rows,
                                     depth,
                                     count};
            for (int row = 0; row < rows && !stopped(); row += kRowsAtOnce)
                multiply_(rows_of(product, row, std::min(kRowsAtOnce, rows - row)));
        }
        for (int panel = first; panel < first + count; panel++)
            chain_panel<T>(before.slope, before.gradient + panel * stride,
                           before.slopes_from() + panel * stride,
                           before.bias_gradient + panel * kWide, rows);
    });
}

/// With sgd the sums begin with the weights, as in update_panel; else a step follows each sum.
template <class T>
template <Update update>
void Trainer<T>::update_grouped_as(int l, int rows) {
    constexpr int kWide = kPanel<T>;
    const Layer& layer = layers_[l];
    const ptrdiff_t stride = row_stride_ * kWide,
                    panel_size = ptrdiff_t{layer.padded_inputs} * kWide;
    const T* inputs = l == 0 ? packed_ : layers_[l - 1].values;
    in_groups(layer.padded_outputs / kWide, layer.multiplications(rows), [&](int first, int count) {
        alignas(64) T sums[kPanelsAtOnce * kInputsAtOnce * kWide];
        constexpr bool kInPlace = update == Update::sgd;
        const Parameter<T> parameter = layer.weights.at(first * panel_size);
        const Product<T> product{inputs,
                                 stride,
                                 true,
                                 layer.gradient + first * stride,
                                 stride,
                                 kInPlace ? parameter.value : sums,
                                 kInPlace ? panel_size : kInputsAtOnce * kWide,
                                 kInPlace ? Begin::before : Begin::zero,
                                 nullptr,
                                 layer.inputs,
                                 rows,
                                 count};
        for (int k = 0; k < layer.inputs && !stopped(); k += kInputsAtOnce) {
            Product<T> part = rows_of(product, k, std::min(kInputsAtOnce, layer.inputs - k));
            if (!kInPlace) part.to = sums;
            multiply_(part);
            for (int p = 0; p < count && !kInPlace; p++)
                update_vector<update, T>(sums + p * kInputsAtOnce * kWide,
                                         parameter.at(p * panel_size + k * kWide),
                                         part.rows * kWide, step_);
        }
        update_vector<update, T>(layer.bias_gradient + first * kWide, layer.bias.at(first * kWide),
                                 count * kWide, step_);
    });
}

template <class T>
void Trainer<T>::update_grouped(int l, int rows, Update update) {
    switch (update) {
        case Update::sgd:
            return update_grouped_as<Update::sgd>(l, rows);
        case Update::momentum:
            return update_grouped_as<Update::momentum>(l, rows);
        case Update::adam:
            return update_grouped_as<Update::adam>(l, rows);
        case Update::store:
            return update_grouped_as<Update::store>(l, rows);
    }
}

template class Trainer<float>;
template class Trainer<double>;

}  // namespace steepest
