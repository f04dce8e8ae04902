// One step: forward through the layers, the loss, and backward with the weights' own step.
// Activations of a layer lie in panels; data rows are read where they are, through pointers.
#include <cmath>

#include "engine/random.hpp"
#include "number_losses.hpp"
#include "output_layer.hpp"
#include "trainer.hpp"
#include "whole_steps.hpp"

namespace steepest {
namespace {

// How long a batch may be trained without a look at whether to stop: at most some 20 ms.
constexpr int kInputsBetweenLooks = 96;  // whole tiles
constexpr size_t kWordsBetweenLooks = size_t{1} << 22;
// Parameters that take their step on one thread, and what one costs in multiplications.
constexpr size_t kStepBlock = 1 << 14;
constexpr int64_t kStepCost = 32;

Block block_of(int start, int depth, int total) {
    return {start == 0, start + depth == total};
}

}  // namespace

// ---- forward

template <class T>
void Trainer<T>::forward(const Batch& batch) {
    if (reads_packed(batch)) pack_rows(batch);
    for (int l = 0; l + 1 < static_cast<int>(layers_.size()); l++) {
        if (batch.dropout) draw_dropout(l, batch.size);
        if (layers_[l].grouped)
            forward_grouped(l, batch);
        else
            forward_hidden(l, batch);
    }
    forward_output(batch);
}

template <class T>
void Trainer<T>::forward_hidden(int l, const Batch& batch) {
    const Layer& layer = layers_[l];
    const ptrdiff_t stride = row_stride_ * kPanel<T>;
    for (int start = 0; start < layer.inputs; start += kDepthBlock) {
        const int depth = std::min(kDepthBlock, layer.inputs - start);
        const Block block = block_of(start, depth, layer.inputs);
        for (int panel = 0; panel < layer.padded_outputs; panel += kPanel<T>) {
            const T* weights =
                layer.weights.value + ptrdiff_t{panel} * layer.padded_inputs + start * kPanel<T>;
            const T* bias = layer.bias.value + panel;
            T* out = layer.values + panel * row_stride_;
            if (l == 0) {
                forward_panel<T>(PointerRows<T>{batch.rows, start}, weights, depth, bias, out,
                                 batch.size, block, layer.activation);
            } else {
                const T* inputs = layers_[l - 1].values + start * row_stride_;
                forward_panel<T>(PanelRows<T>{inputs, stride}, weights, depth, bias, out,
                                 batch.size, block, layer.activation);
            }
            if (!block.last) continue;
            finish_panel(layer, panel, batch);
            if (stopped()) return;
        }
    }
}

template <class T>
void Trainer<T>::finish_panel(const Layer& layer, int panel, const Batch& batch) {
    T* out = layer.values + panel * row_stride_;
    if (slope_of(layer.activation) == Slope::stored)
        activate_panel<T>(layer.activation, out, layer.slopes + panel * row_stride_, batch.size,
                          layer.outputs - panel);
    else if (layer.activation == Activation::sigmoid || layer.activation == Activation::tanh)
        activate_panel<T>(layer.activation, out, batch.size, layer.outputs - panel);
    if (batch.dropout) drop_panel(layer, panel, batch.size);
}

/// Word r * width + k of the layer's part of the step's stream decides about unit k of row r.
template <class T>
void Trainer<T>::draw_dropout(int l, int rows) {
    const size_t count = size_t(rows) * layers_[l].outputs;
    for (size_t first = 0; first < count && !stopped(); first += kWordsBetweenLooks)
        philox_words(dropout_seed_, kDropout, dropout_stream_,
                     std::min(kWordsBetweenLooks, count - first), dropout_words_ + first, l, first);
}

/// Leaves outputs of one panel out.
template <class T>
void Trainer<T>::drop_panel(const Layer& layer, int panel, int rows) {
    // A word is kept if it is at least the share of 2^32, which 32 bits may not hold.
    const double least = std::min(std::ceil(config_.dropout * 0x1p32), 0x1p32 - 1.);
    leave_out<T>(slope_of(layer.activation), layer.values + panel * row_stride_,
                 layer.slopes + panel * row_stride_, dropout_words_ + panel, layer.outputs, rows,
                 static_cast<uint32_t>(least), T(1. / (1. - config_.dropout)));
}

template <class T>
void Trainer<T>::forward_output(const Batch& batch) {
    const Layer& layer = layers_.back();
    const T* inputs = layers_.size() > 1    ? layers_[layers_.size() - 2].values
                      : reads_packed(batch) ? packed_
                                            : nullptr;
    share_rows(batch.size, layer.multiplications(batch.size), [&](int first, int end) {
        for (int r = first; r < end && !stopped(); r += 4) {
            FourRows<T> x;
            for (int i = 0; i < 4; i++)
                x.row[i] = inputs ? inputs + (r + i) * kPanel<T> : batch.rows[r + i];
            x.stride = inputs ? row_stride_ * kPanel<T> : kPanel<T>;
            logits_of_four<T>(x, layer.weights.value, layer.outputs,
                              layer.padded_inputs / kPanel<T>, layer.bias.value, logits_ + r,
                              logits_stride_);
        }
    });
}

template <class T>
template <bool Gradient>
void Trainer<T>::loss(const Batch& batch, T scale, Tally& tally) {
    if (batch.by_row.weights)
        loss<Gradient, false>(batch, scale, tally);
    else
        loss<Gradient, true>(batch, scale, tally);
}

template <class T>
template <bool Gradient, bool Alike>
void Trainer<T>::loss(const Batch& batch, T scale, Tally& tally) {
    T* logits = logits_ + batch.first;
    if (config_.loss == Loss::softmax_cross_entropy)
        return softmax_loss<Gradient, Alike, T>(logits, logits_stride_, layers_.back().outputs,
                                                batch.targets, batch.size, scale, batch.by_row,
                                                tally);
    for (int n = 0; n < layers_.back().outputs; n++) {  // several: labels, or numbers
        T* outputs = logits + n * logits_stride_;
        const T* targets = batch.targets + n * batch.target_stride;
        if (!batch.precision) {
            binary_loss<Gradient, Alike, T>(
                config_.loss == Loss::binary_cross_entropy_from_probabilities, outputs, targets,
                batch.size, scale, batch.by_row, tally);
            continue;
        }
        with_number_loss(config_, [&](const auto& kind) {
            number_loss<Gradient, Alike>(kind, outputs, targets, batch.size, scale, batch.by_row,
                                         batch.precision[n], tally);
        });
    }
}

// ---- backward

template <class T>
template <Update update>
void Trainer<T>::backward(const Batch& batch) {
    backward_output<update>(batch);
    for (int l = static_cast<int>(layers_.size()) - 2; l >= 0; l--) {
        const bool grouped = layers_[l].grouped;
        if (l > 0) grouped ? backward_grouped(l, batch.size) : backward_hidden(l, batch.size);
        if (grouped)
            update_grouped(l, batch, update);
        else
            update_hidden<update>(l, batch);
        if (stopped()) return;
    }
}

/// The output layer: gradient to the layer before, then its own step.
template <class T>
template <Update update>
void Trainer<T>::backward_output(const Batch& batch) {
    const Layer& layer = layers_.back();
    for (int n = 0; n < layer.outputs; n++) {
        Vector<T> sum{};
        for (int r = 0; r < batch.size; r += kLanes<T>)
            sum += load(logits_ + n * logits_stride_ + r);
        layer.bias_gradient[n] = sum_lanes<T>(sum);
    }
    if (layers_.size() == 1) {
        if (!reads_packed(batch)) pack_rows(batch);
        update_output<update>(packed_, batch.size);
    } else if (layer.grouped) {
        backward_output_grouped(batch.size, update);
    } else {
        const Layer& before = layers_[layers_.size() - 2];
        share_panels(layer, batch.size, [&](int panel) {
            const T* h = before.values + panel * row_stride_;
            const T* slopes = before.slopes_from() + panel * row_stride_;
            T* gradient = before.gradient + panel * row_stride_;
            T* bias_gradient = before.bias_gradient + panel;
            const Parameter<T> parameter = layer.weights.at(ptrdiff_t{panel} * layer.outputs);
            if (layer.outputs > 1) {
                backward_panel<T>(Transposed<PlainRows<T>>{{logits_, logits_stride_}},
                                  parameter.value, layer.outputs, slopes, gradient, bias_gradient,
                                  batch.size, Block{true, true}, before.slope);
                return;
            }
            with_slope(before.slope, [&](auto slope) STEEPEST_LAMBDA {
                backward_single<update, decltype(slope)::value, T>(
                    logits_, h, slopes, gradient, bias_gradient, batch.size, parameter, step_);
            });
        });
        if (layer.outputs > 1) update_output<update>(before.values, batch.size);
    }
    update_vector<update, T>(layer.bias_gradient, layer.bias, round_up(layer.outputs, kLanes<T>),
                             step_);
}

template <class T>
template <Update update>
void Trainer<T>::update_output(const T* inputs, int rows) {
    const Layer& layer = layers_.back();
    share_panels(layer, rows, [&](int panel) {
        update_panel<update, T>(PlainRows<T>{logits_, logits_stride_}, inputs + panel * row_stride_,
                                rows, layer.weights.at(ptrdiff_t{panel} * layer.outputs),
                                layer.outputs, step_);
    });
}

/// Gradient from hidden layer l to the layer before it: times the transposed weights, a block at a
/// time.
template <class T>
void Trainer<T>::backward_hidden(int l, int rows) {
    constexpr int kWide = kPanel<T>;
    const Layer &layer = layers_[l], &before = layers_[l - 1];
    for (int start = 0; start < layer.outputs; start += kDepthBlock) {
        const int depth = std::min(kDepthBlock, layer.outputs - start);
        const PanelRows<T> gradient{layer.gradient + start * row_stride_, row_stride_ * kWide};
        for (int panel = 0; panel < layer.padded_inputs; panel += kWide) {
            for (int n = 0; n < depth; n += kWide)
                transpose_block<T>(layer.weights.value +
                                       ptrdiff_t{start + n} * layer.padded_inputs + panel * kWide,
                                   transposed_ + n * kWide);
            backward_panel<T>(gradient, transposed_, depth,
                              before.slopes_from() + panel * row_stride_,
                              before.gradient + panel * row_stride_, before.bias_gradient + panel,
                              rows, block_of(start, depth, layer.outputs), before.slope);
            if (stopped()) return;
        }
    }
}

template <class T>
template <Update update>
void Trainer<T>::update_hidden(int l, const Batch& batch) {
    constexpr int kWide = kPanel<T>;
    const Layer& layer = layers_[l];
    for (int panel = 0; panel < layer.padded_outputs; panel += kWide) {
        const T* gradient = layer.gradient + panel * row_stride_;
        const Parameter<T> parameter = layer.weights.at(ptrdiff_t{panel} * layer.padded_inputs);
        if (l == 0) {
            const int wide = batch.size < kRowsBetweenLooks ? layer.inputs : kInputsBetweenLooks;
            for (int k = 0; k < layer.inputs && !stopped(); k += wide)
                update_panel<update, T>(Transposed<PointerRows<T>>{{batch.rows, k}}, gradient,
                                        batch.size, parameter.at(ptrdiff_t{k} * kWide),
                                        std::min(wide, layer.inputs - k), step_);
        } else {
            const T* inputs = layers_[l - 1].values;
            for (int k = 0; k < layer.inputs && !stopped(); k += kWide)
                update_panel<update, T>(Transposed<PlainRows<T>>{{inputs + k * row_stride_, kWide}},
                                        gradient, batch.size, parameter.at(ptrdiff_t{k} * kWide),
                                        std::min(kWide, layer.inputs - k), step_);
        }
        if (stopped()) return;
    }
    update_vector<update, T>(layer.bias_gradient, layer.bias, layer.padded_outputs, step_);
}

/// A batch copied into panels, for layers that read panels. Lanes beyond a row are 0 there; in the
/// data the next row follows.
template <class T>
void Trainer<T>::pack_rows(const Batch& batch) {
    constexpr int kWide = kPanel<T>;
    const int inputs = layers_[0].inputs, whole = inputs / kWide * kWide;
    constexpr int kCost = 16;  // of a copied number in multiplications
    constexpr int kAhead = 3;  // rows: they lie anywhere in the data
    share_rows(batch.size, int64_t{kCost} * batch.size * inputs, [&](int first, int end) {
        for (int r = first; r < end; r++) {
            const T *row = batch.rows[r], *later = batch.rows[std::min(r + kAhead, end - 1)];
            T* to = packed_ + r * kWide;
            for (int k = 0; k < whole; k += kWide, to += row_stride_ * kWide) {
                __builtin_prefetch(later + k);
                for (int j = 0; j < kWide; j += kLanes<T>)
                    store(to + j, load_anywhere(row + k + j));
            }
            for (int j = 0; j < kWide && whole < inputs; j += kLanes<T>) {
                const Integers<T> real = lane_numbers<T>() < Integer<T>(inputs - whole - j);
                store(to + j, real ? load_anywhere(row + whole + j) : Vector<T>{});
            }
        }
    });
}

// ---- one step

template <class T>
T Trainer<T>::prepare_step(double rate, double weight) {
    step_ = step_sizes_.next(rate);
    weight *= config_.targets();
    return config_.rule.name == Rule::sgd && !stores_gradient_ ? -rate / weight : 1. / weight;
}

template <class T>
bool Trainer<T>::step(const Batch& batch, T scale, Tally& tally) {
    const double before = tally.loss;
    forward(batch);
    loss<true>(batch, scale, tally);
    if (!finite(mean_loss(tally.loss - before, batch.weight))) return false;
    update(batch);
    return true;
}

template <class T>
void Trainer<T>::update(const Batch& batch) {
    if (stores_gradient_) {
        backward<Update::store>(batch);
        if (!stopped())
            take_whole_step(config_, layers_, step_, [this](size_t size, const auto& step) {
                this->share((size + kStepBlock - 1) / kStepBlock, kStepCost * size, [&](int block) {
                    const size_t first = block * kStepBlock;
                    step(first, std::min(kStepBlock, size - first));
                });
            });
        return;
    }
    switch (config_.rule.name) {
        case Rule::momentum:
            return backward<Update::momentum>(batch);
        case Rule::adam:
            return backward<Update::adam>(batch);
        default:
            return backward<Update::sgd>(batch);
    }
}

// trainer.cpp takes the loss by itself.
template void Trainer<float>::loss<false>(const Batch&, float, Tally&);
template void Trainer<float>::loss<true>(const Batch&, float, Tally&);
template void Trainer<double>::loss<false>(const Batch&, double, Tally&);
template void Trainer<double>::loss<true>(const Batch&, double, Tally&);
template class Trainer<float>;
template class Trainer<double>;

}  // namespace steepest
