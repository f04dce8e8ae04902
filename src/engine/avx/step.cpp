// One step: forward through the layers, the loss, and backward with the weights' own step.
// Activations of a layer lie in panels; data rows are read where they are, through pointers.
#include <cmath>

#include "output_layer.hpp"
#include "trainer.hpp"

namespace steepest {
namespace {

Block block_of(int start, int depth, int total) {
    return {start == 0, start + depth == total};
}

}  // namespace

// ---- forward
// ----------------------------------------------------------------------------------------

template <class T>
void Trainer<T>::forward(const Batch& batch) {
    for (int l = 0; l + 1 < static_cast<int>(layers_.size()); l++) forward_hidden(l, batch);
    forward_output(batch);
}

template <class T>
void Trainer<T>::forward_hidden(int l, const Batch& batch) {
    const Layer& y = layers_[static_cast<size_t>(l)];
    const ptrdiff_t stride = row_stride_ * kPanel<T>;
    for (int start = 0; start < y.inputs; start += kDepthBlock) {
        const int depth = std::min(kDepthBlock, y.inputs - start);
        const Block block = block_of(start, depth, y.inputs);
        for (int panel = 0; panel < y.padded_outputs; panel += kPanel<T>) {
            const T* weights = y.weights.weights + static_cast<ptrdiff_t>(panel) * y.padded_inputs +
                               start * kPanel<T>;
            const T* bias = y.bias.weights + panel;
            T* out = y.values + panel * row_stride_;
            if (l == 0) {
                forward_panel<T>(PointerRows<T>{batch.rows, start}, weights, depth, bias, out,
                                 batch.size, block, y.activation);
            } else {
                const T* inputs = layers_[static_cast<size_t>(l) - 1].values + start * row_stride_;
                forward_panel<T>(PanelRows<T>{inputs, stride}, weights, depth, bias, out,
                                 batch.size, block, y.activation);
            }
            if (block.last &&
                (y.activation == Activation::sigmoid || y.activation == Activation::tanh))
                activate_panel<T>(y.activation, out, batch.size, y.outputs - panel);
        }
        if (stopped()) return;
    }
}

template <class T>
void Trainer<T>::forward_output(const Batch& batch) {
    const Layer& y = layers_.back();
    const T* inputs = layers_.size() > 1 ? layers_[layers_.size() - 2].values : nullptr;
    for (int r = 0; r < batch.size; r += 4) {
        FourRows<T> x;
        for (int i = 0; i < 4; i++)
            x.row[i] = inputs ? inputs + (r + i) * kPanel<T> : batch.rows[r + i];
        x.stride = inputs ? row_stride_ * kPanel<T> : kPanel<T>;
        logits_of_four<T>(x, y.weights.weights, y.outputs, y.padded_inputs / kPanel<T>,
                          y.bias.weights, logits_ + r, logits_stride_);
    }
}

template <class T>
template <bool Gradient>
void Trainer<T>::loss(const Batch& batch, T scale, Tally& tally) {
    if (config_.loss == Loss::softmax_cross_entropy)
        softmax_loss<Gradient, T>(logits_, logits_stride_, layers_.back().outputs, batch.targets,
                                  batch.size, scale, tally);
    else
        binary_loss<Gradient, T>(config_.loss == Loss::binary_cross_entropy_from_probabilities,
                                 logits_, batch.targets, batch.size, scale, tally);
}

// ---- backward
// ---------------------------------------------------------------------------------------

template <class T>
template <Rule rule>
void Trainer<T>::backward(const Batch& batch) {
    backward_output<rule>(batch);
    for (int l = static_cast<int>(layers_.size()) - 2; l >= 0; l--) {
        if (l > 0) backward_hidden(l, batch.size);
        update_hidden<rule>(l, batch);
        if (stopped()) return;
    }
}

/// The output layer: gradient to the layer before, then its own step.
template <class T>
template <Rule rule>
void Trainer<T>::backward_output(const Batch& batch) {
    const Layer& y = layers_.back();
    for (int n = 0; n < y.outputs; n++) {
        Vector<T> sum{};
        for (int r = 0; r < batch.size; r += kLanes<T>)
            sum += load(logits_ + n * logits_stride_ + r);
        y.bias_gradient[n] = sum_lanes<T>(sum);
    }
    if (layers_.size() == 1) {
        pack_rows(batch);
        update_output<rule>(packed_, batch.size);
    } else {
        const Layer& before = layers_[layers_.size() - 2];
        for (int panel = 0; panel < y.padded_inputs; panel += kPanel<T>) {
            const T* h = before.values + panel * row_stride_;
            T* gradient = before.gradient + panel * row_stride_;
            T* bias_gradient = before.bias_gradient + panel;
            const Slot<T> slot = y.weights.at(static_cast<ptrdiff_t>(panel) * y.outputs);
            if (y.outputs > 1) {
                backward_panel<T>(ColumnsAsRows<T>{logits_, logits_stride_}, slot.weights,
                                  y.outputs, h, gradient, bias_gradient, batch.size,
                                  Block{true, true}, before.activation);
                continue;
            }
            with_activation(before.activation, [&](auto activation) STEEPEST_LAMBDA {
                backward_single<rule, decltype(activation)::value, T>(
                    logits_, h, gradient, bias_gradient, batch.size, slot, step_);
            });
        }
        if (y.outputs > 1) update_output<rule>(before.values, batch.size);
    }
    update_vector<rule, T>(y.bias_gradient, y.bias, round_up(y.outputs, kLanes<T>), step_);
}

template <class T>
template <Rule rule>
void Trainer<T>::update_output(const T* inputs, int rows) {
    const Layer& y = layers_.back();
    for (int panel = 0; panel < y.padded_inputs; panel += kPanel<T>)
        update_panel<rule, T>(PlainRows<T>{logits_, logits_stride_}, inputs + panel * row_stride_,
                              rows, y.weights.at(static_cast<ptrdiff_t>(panel) * y.outputs),
                              y.outputs, step_);
}

/// Gradient from hidden layer l to the layer before it: times the transposed weights, a block at a
/// time.
template <class T>
void Trainer<T>::backward_hidden(int l, int rows) {
    constexpr int kWide = kPanel<T>;
    const Layer &y = layers_[static_cast<size_t>(l)], &before = layers_[static_cast<size_t>(l) - 1];
    for (int start = 0; start < y.outputs; start += kDepthBlock) {
        const int depth = std::min(kDepthBlock, y.outputs - start);
        const PanelRows<T> gradient{y.gradient + start * row_stride_, row_stride_ * kWide};
        for (int panel = 0; panel < y.padded_inputs; panel += kWide) {
            for (int n = 0; n < depth; n += kWide)
                transpose_block<T>(y.weights.weights +
                                       static_cast<ptrdiff_t>(start + n) * y.padded_inputs +
                                       panel * kWide,
                                   transposed_ + n * kWide);
            backward_panel<T>(gradient, transposed_, depth, before.values + panel * row_stride_,
                              before.gradient + panel * row_stride_, before.bias_gradient + panel,
                              rows, block_of(start, depth, y.outputs), before.activation);
        }
        if (stopped()) return;
    }
}

template <class T>
template <Rule rule>
void Trainer<T>::update_hidden(int l, const Batch& batch) {
    constexpr int kWide = kPanel<T>;
    const Layer& y = layers_[static_cast<size_t>(l)];
    for (int panel = 0; panel < y.padded_outputs; panel += kWide) {
        const T* gradient = y.gradient + panel * row_stride_;
        const Slot<T> slot = y.weights.at(static_cast<ptrdiff_t>(panel) * y.padded_inputs);
        if (l == 0) {
            update_panel<rule, T>(PointerColumns<T>{batch.rows, 0}, gradient, batch.size, slot,
                                  y.inputs, step_);
        } else {
            const T* inputs = layers_[static_cast<size_t>(l) - 1].values;
            for (int k = 0; k < y.inputs; k += kWide)
                update_panel<rule, T>(ColumnsAsRows<T>{inputs + k * row_stride_, kWide}, gradient,
                                      batch.size, slot.at(k * kWide), std::min(kWide, y.inputs - k),
                                      step_);
        }
        if (stopped()) return;
    }
    update_vector<rule, T>(y.bias_gradient, y.bias, y.padded_outputs, step_);
}

/// A batch copied into panels, for the only layer of a network without hidden ones.
template <class T>
void Trainer<T>::pack_rows(const Batch& batch) {
    for (int r = 0; r < batch.size; r++)
        for (int k = 0; k < layers_[0].padded_inputs; k += kPanel<T>)
            for (int j = 0; j < kPanel<T>; j += kLanes<T>)
                store(packed_ + k * row_stride_ + r * kPanel<T> + j, load(batch.rows[r] + k + j));
}

// ---- one step
// ---------------------------------------------------------------------------------------

template <class T>
T Trainer<T>::prepare_step(double rate, int rows) {
    step_.rate = static_cast<T>(rate);
    step_.momentum = static_cast<T>(config_.momentum);
    if (config_.rule == Rule::adam) {
        power1_ *= config_.beta1;
        power2_ *= config_.beta2;
        const double correct1 = 1. - power1_, correct2 = std::sqrt(1. - power2_);
        step_.rate = static_cast<T>(rate * correct2 / correct1);
        step_.epsilon = static_cast<T>(config_.epsilon * correct2);
        step_.add1 = static_cast<T>(1. - config_.beta1);
        step_.keep2 = static_cast<T>(config_.beta2);
        step_.add2 = static_cast<T>(1. - config_.beta2);
    }
    return config_.rule == Rule::sgd ? static_cast<T>(-rate / rows) : static_cast<T>(1. / rows);
}

template <class T>
void Trainer<T>::step(const Batch& batch, T scale, Tally& tally) {
    forward(batch);
    loss<true>(batch, scale, tally);
    switch (config_.rule) {
        case Rule::sgd:
            backward<Rule::sgd>(batch);
            break;
        case Rule::momentum:
            backward<Rule::momentum>(batch);
            break;
        case Rule::adam:
            backward<Rule::adam>(batch);
            break;
    }
}

// Evaluation, in another file, takes the loss without its gradient.
template void Trainer<float>::loss<false>(const Batch&, float, Tally&);
template void Trainer<double>::loss<false>(const Batch&, double, Tally&);
template class Trainer<float>;
template class Trainer<double>;

}  // namespace steepest
