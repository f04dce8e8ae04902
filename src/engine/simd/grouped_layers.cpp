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
// Along k at a time: a group of panels with so many steps stays in the first cache.
constexpr int kGroupedDepth = 128;
// Between looks at whether to stop: some 100 million multiplications.
constexpr int kRowsAtOnce = 4096;
constexpr int kInputsAtOnce = 96;  // whole panels

// From here on what the passes cost is less than what the products gain (measured): with wide
// vectors, of which a panel is one, and with those of the rest of the engine.
constexpr int kFewestRows = 8, kFewestInputs = 16;
constexpr int64_t kFewestWeights = 1 << 16;

/// The rows of a product from `row` on; where panels are transposed, `row` is a multiple of one.
template <class T>
Product<T> rows_of(Product<T> product, int row, int count) {
    constexpr int kWide = kPanel<T>;
    switch (product.kind) {
        case Left::panels:
            product.left += row * kWide;
            break;
        case Left::panels_transposed:
            product.left += row / kWide * product.left_stride;
            break;
        case Left::rows:
            product.left_rows += row;
            break;
        case Left::rows_transposed:
            product.left_stride += row;
    }
    product.to += row * kWide;
    product.rows = count;
    return product;
}

/// `count` of the steps along k of a product, from `first` on.
template <class T>
Product<T> steps_of(Product<T> product, int first, int count) {
    constexpr int kWide = kPanel<T>;
    switch (product.kind) {
        case Left::panels:
            product.left += first / kWide * product.left_stride;
            break;
        case Left::panels_transposed:
            product.left += first * kWide;
            break;
        case Left::rows:
            product.left_stride += first;
            break;
        case Left::rows_transposed:
            product.left_rows += first;
    }
    product.right += first * kWide;
    product.depth = count;
    if (first > 0) product.begin = Begin::before;
    return product;
}

/// Calls run with the update as a compile-time constant.
template <class Function>
void with_update(Update update, const Function& run) {
    switch (update) {
        case Update::sgd:
            return run(std::integral_constant<Update, Update::sgd>{});
        case Update::momentum:
            return run(std::integral_constant<Update, Update::momentum>{});
        case Update::adam:
            return run(std::integral_constant<Update, Update::adam>{});
        case Update::store:
            return run(std::integral_constant<Update, Update::store>{});
    }
}

Rectify rectify_of(Activation activation) {
    return activation == Activation::relu         ? Rectify::relu
           : activation == Activation::leaky_relu ? Rectify::leaky_relu
                                                  : Rectify::not_at_all;
}

/// The weights of `count` panels of outputs from input `start` on, for the next product; behind the
/// last input the first ones of the next panels. Weights of several MB come from the memory.
template <class T, class Layer>
Ahead<T> weights_ahead(const Layer& layer, int start, int first, int count) {
    constexpr int kWide = kPanel<T>;
    const int panels = layer.padded_outputs / kWide;
    if (start >= layer.inputs) start = 0, first += count, count = std::min(count, panels - first);
    const ptrdiff_t panel_size = ptrdiff_t{layer.padded_inputs} * kWide;
    return {layer.weights.value + first * panel_size + start * kWide, panel_size,
            std::min(kGroupedDepth, layer.inputs - start) * kWide, count};
}

/// The same of `count` panels of inputs from output `start` on.
template <class T, class Layer>
Ahead<T> transposed_ahead(const Layer& layer, int start, int first, int count) {
    constexpr int kWide = kPanel<T>;
    const int panels = layer.padded_inputs / kWide;
    if (start >= layer.outputs) start = 0, first += count, count = std::min(count, panels - first);
    const ptrdiff_t panel_size = ptrdiff_t{layer.padded_inputs} * kWide;
    const int depth = std::min(kGroupedDepth, layer.padded_outputs - start);
    return {layer.weights.value + start / kWide * panel_size + first * kWide * kWide, panel_size,
            count * kWide * kWide, depth / kWide};
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
    return rows >= kFewestRows && inputs >= kFewestInputs;
}

/// Groups of nearly equal size; smaller ones cost a little more each, but threads may take more of
/// them.
template <class T>
template <class Group>
void Trainer<T>::in_groups(int panels, int64_t multiplications, const Group& group) {
    int groups = (panels + kPanelsAtOnce - 1) / kPanelsAtOnce;
    if (team_) {
        constexpr double kCost[] = {0., 1.15, 1.03, 1.};
        double least = std::numeric_limits<double>::infinity();
        for (int each = kPanelsAtOnce; each > 0; each--) {
            const int number = (panels + each - 1) / each;
            const int rounds = (number + team_->size() - 1) / team_->size();
            const double cost = rounds * each * kCost[each];
            if (cost < least) least = cost, groups = number;
        }
    }
    share(groups, multiplications, [&](int number) {
        const int first = number * panels / groups, end = (number + 1) * panels / groups;
        if (!stopped()) group(first, end - first);
    });
}

/// What a layer multiplies, from input `start` on, as the left matrix of a product.
template <class T>
Product<T> Trainer<T>::inputs_of(int l, int start, const Batch& batch, bool transposed) const {
    Product<T> product{};
    if (l == 0 && !packed_) {
        product.kind = transposed ? Left::rows_transposed : Left::rows;
        product.left_rows = batch.rows, product.left_stride = start;
    } else {
        product.kind = transposed ? Left::panels_transposed : Left::panels;
        product.left = (l == 0 ? packed_ : layers_[l - 1].values) + start * row_stride_;
        product.left_stride = row_stride_ * kPanel<T>;
    }
    return product;
}

template <class T>
void Trainer<T>::forward_grouped(int l, const Batch& batch) {
    constexpr int kWide = kPanel<T>;
    const Layer& layer = layers_[l];
    const ptrdiff_t stride = row_stride_ * kWide,
                    panel_size = ptrdiff_t{layer.padded_inputs} * kWide;
    in_groups(layer.padded_outputs / kWide, layer.multiplications(batch.size),
              [&](int first, int count) {
                  for (int start = 0; start < layer.inputs; start += kGroupedDepth) {
                      Product<T> product = inputs_of(l, start, batch, false);
                      product.right = layer.weights.value + first * panel_size + start * kWide;
                      product.right_stride = panel_size;
                      product.to = layer.values + first * stride, product.to_stride = stride;
                      product.begin = start == 0 ? Begin::start : Begin::before;
                      product.start = layer.bias.value + first * kWide;
                      product.depth = std::min(kGroupedDepth, layer.inputs - start);
                      product.panels = count;
                      product.ahead = weights_ahead<T>(layer, start + product.depth, first, count);
                      if (start + kGroupedDepth >= layer.inputs)
                          product.rectify = rectify_of(layer.activation);
                      for (int row = 0; row < batch.size && !stopped(); row += kRowsAtOnce)
                          multiply_(rows_of(product, row, std::min(kRowsAtOnce, batch.size - row)));
                  }
                  for (int panel = first; panel < first + count; panel++)
                      finish_panel(layer, panel * kWide, batch);
              });
}

/// The gradient of the layer before, for `count` panels from the first on: by the product, and then
/// by the slopes.
template <class T>
void Trainer<T>::backward_by(Product<T> product, const Layer& before, int first, int count,
                             int rows, bool last) {
    const ptrdiff_t stride = row_stride_ * kPanel<T>;
    product.to = before.gradient + first * stride, product.to_stride = stride;
    product.panels = count;
    for (int row = 0; row < rows && !stopped(); row += kRowsAtOnce)
        multiply_(rows_of(product, row, std::min(kRowsAtOnce, rows - row)));
    for (int panel = first; last && panel < first + count; panel++)
        chain_panel<T>(before.slope, before.gradient + panel * stride,
                       before.slopes_from() + panel * stride,
                       before.bias_gradient + panel * kPanel<T>, rows);
}

template <class T>
void Trainer<T>::backward_grouped(int l, int rows) {
    constexpr int kWide = kPanel<T>;
    const Layer &layer = layers_[l], &before = layers_[l - 1];
    const ptrdiff_t panel_size = ptrdiff_t{layer.padded_inputs} * kWide;
    in_groups(layer.padded_inputs / kWide, layer.multiplications(rows), [&](int first, int count) {
        alignas(64) T transposed[kPanelsAtOnce * kGroupedDepth * kWide];
        for (int start = 0; start < layer.outputs; start += kGroupedDepth) {
            const int depth = std::min(kGroupedDepth, layer.outputs - start);
            for (int n = 0; n < depth; n += kWide)
                for (int p = 0; p < count; p++)
                    transpose_block<T>(layer.weights.value + (start + n) / kWide * panel_size +
                                           (first + p) * kWide * kWide,
                                       transposed + (p * kGroupedDepth + n) * kWide);
            Product<T> product{};
            product.kind = Left::panels;
            product.left = layer.gradient + start * row_stride_;
            product.left_stride = row_stride_ * kWide;
            product.right = transposed, product.right_stride = kGroupedDepth * kWide;
            product.begin = start == 0 ? Begin::zero : Begin::before;
            product.depth = depth;
            product.ahead = transposed_ahead<T>(layer, start + depth, first, count);
            backward_by(product, before, first, count, rows, start + depth == layer.outputs);
        }
    });
}

/// Weights take their step with the product. With sgd the sums begin with them, as in update_panel;
/// else a step follows each sum. `panel_size` is from one panel of weights to the next.
template <class T>
template <Update update>
void Trainer<T>::update_by(Product<T> product, const Parameter<T>& parameter,
                           ptrdiff_t panel_size) {
    constexpr int kWide = kPanel<T>;
    constexpr bool kInPlace = update == Update::sgd;
    alignas(64) T sums[kInPlace ? 1 : kPanelsAtOnce * kInputsAtOnce * kWide];
    product.to = kInPlace ? parameter.value : sums;
    product.to_stride = kInPlace ? panel_size : kInputsAtOnce * kWide;
    product.begin = kInPlace ? Begin::before : Begin::zero;
    for (int k = 0; k < product.rows && !stopped(); k += kInputsAtOnce) {
        Product<T> part = rows_of(product, k, std::min(kInputsAtOnce, product.rows - k));
        if (!kInPlace) part.to = sums;
        for (int first = 0; first < product.depth; first += kGroupedDepth)
            multiply_(steps_of(part, first, std::min(kGroupedDepth, product.depth - first)));
        for (int p = 0; p < product.panels && !kInPlace; p++)
            update_vector<update, T>(sums + p * kInputsAtOnce * kWide,
                                     parameter.at(p * panel_size + k * kWide), part.rows * kWide,
                                     step_);
    }
}

template <class T>
void Trainer<T>::update_grouped(int l, const Batch& batch, Update update) {
    constexpr int kWide = kPanel<T>;
    const Layer& layer = layers_[l];
    const ptrdiff_t stride = row_stride_ * kWide,
                    panel_size = ptrdiff_t{layer.padded_inputs} * kWide;
    in_groups(layer.padded_outputs / kWide, layer.multiplications(batch.size),
              [&](int first, int count) {
                  Product<T> product = inputs_of(l, 0, batch, true);
                  product.right = layer.gradient + first * stride, product.right_stride = stride;
                  product.rows = layer.inputs, product.depth = batch.size, product.panels = count;
                  with_update(update, [&](auto known) {
                      constexpr Update kUpdate = decltype(known)::value;
                      update_by<kUpdate>(product, layer.weights.at(first * panel_size), panel_size);
                      update_vector<kUpdate, T>(layer.bias_gradient + first * kWide,
                                                layer.bias.at(first * kWide), count * kWide, step_);
                  });
              });
}

/// The output layer's gradient to the layer before it, and its own step.
template <class T>
void Trainer<T>::backward_output_grouped(int rows, Update update) {
    constexpr int kWide = kPanel<T>;
    const Layer &layer = layers_.back(), &before = layers_[layers_.size() - 2];
    const ptrdiff_t stride = row_stride_ * kWide, panel_size = ptrdiff_t{layer.outputs} * kWide;
    in_groups(layer.padded_inputs / kWide, layer.multiplications(rows), [&](int first, int count) {
        Product<T> product{};
        product.kind = Left::rows_transposed, product.left_rows = logit_rows_;
        product.right = layer.weights.value + first * panel_size;
        product.right_stride = panel_size;
        product.begin = Begin::zero, product.depth = layer.outputs;
        backward_by(product, before, first, count, rows, true);
        product.kind = Left::rows;
        product.right = before.values + first * stride, product.right_stride = stride;
        product.rows = layer.outputs, product.depth = rows, product.panels = count;
        with_update(update, [&](auto known) {
            update_by<decltype(known)::value>(product, layer.weights.at(first * panel_size),
                                              panel_size);
        });
    });
}

template class Trainer<float>;
template class Trainer<double>;

}  // namespace steepest
