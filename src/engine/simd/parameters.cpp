// The parameters of a network: drawn, read, written, checked.
#include <algorithm>
#include <cmath>

#include "engine/random.hpp"
#include "trainer.hpp"

namespace steepest {
namespace {

constexpr size_t kDrawnAtOnce = 4096;
constexpr int kCopiedAtOnce = 4096;              // weights between two looks at whether to stop
constexpr size_t kSeenAtOnce = size_t{1} << 20;  // of those that are read in their order

/// Of the weights of a layer.
double initial_variance(Initialisation initialisation, double inputs, double outputs) {
    switch (initialisation) {
        case Initialisation::he_fan_in:
            return 2. / inputs;
        case Initialisation::he_fan_out:
            return 2. / outputs;
        case Initialisation::glorot_uniform:
        case Initialisation::glorot_normal:
            return 2. / (inputs + outputs);
        default:
            return 1. / inputs;
    }
}

}  // namespace

/// The address of the weight from `input` to `output`.
template <class T>
T* Trainer<T>::weight(const Layer& layer, int input, int output) const {
    constexpr int kWide = kPanel<T>;
    if (layer.values == nullptr)  // the output layer lies transposed
        return layer.weights.value + ptrdiff_t{input / kWide} * layer.outputs * kWide +
               output * kWide + input % kWide;
    return layer.weights.value + ptrdiff_t{output / kWide} * layer.padded_inputs * kWide +
           input * kWide + output % kWide;
}

template <class T>
void Trainer<T>::initialise(uint64_t seed) {
    if (config_.initialisation == Initialisation::zero) return;
    const bool uniform = config_.initialisation == Initialisation::glorot_uniform ||
                         config_.initialisation == Initialisation::lecun_uniform;
    double z[kDrawnAtOnce];
    for (size_t l = 0; l < layers_.size(); l++) {
        const Layer& layer = layers_[l];
        const double variance =
            initial_variance(config_.initialisation, layer.inputs, layer.outputs);
        // A uniform number in [-a, a) has variance a² / 3.
        const double scale = std::sqrt(uniform ? 3. * variance : variance);
        const size_t count = static_cast<size_t>(layer.inputs) * layer.outputs;
        int k = 0, n = 0;
        for (size_t first = 0; first < count && !stopped(); first += kDrawnAtOnce) {
            const size_t here = std::min(kDrawnAtOnce, count - first);
            if (uniform)
                symmetric_uniforms(seed, kInitialisation, l, first, here, z);
            else
                normals(seed, kInitialisation, l, first, here, z);
            for (size_t i = 0; i < here; i++) {
                *weight(layer, k, n) = z[i] * scale;
                if (++n == layer.outputs) n = 0, k++;
            }
        }
    }
}

/// In the order of flat parameters, until the run is stopped.
template <class T>
template <class Do>
void Trainer<T>::each_weight(const Layer& layer, const Do& act) const {
    for (int k = 0; k < layer.inputs; k++)
        for (int first = 0; first < layer.outputs && !stopped(); first += kCopiedAtOnce) {
            const int end = std::min(first + kCopiedAtOnce, layer.outputs);
            for (int n = first; n < end; n++) act(k, n);
        }
}

template <class T>
void Trainer<T>::set_parameters(const T* flat) {
    for (const Layer& layer : layers_) {
        each_weight(layer, [&](int k, int n) { *weight(layer, k, n) = *flat++; });
        for (int n = 0; n < layer.outputs; n++) layer.bias.value[n] = *flat++;
    }
}

/// The parameters, or with `state` the first state of their rule, which lies just as they do. A run
/// that was stopped gives none: nobody waits a second for those of a large network.
template <class T>
void Trainer<T>::flatten(T* flat, bool state) const {
    for (const Layer& layer : layers_) {
        const ptrdiff_t shift = state ? layer.weights.state1 - layer.weights.value : 0;
        each_weight(layer, [&](int k, int n) { *flat++ = weight(layer, k, n)[shift]; });
        const T* bias = state ? layer.bias.state1 : layer.bias.value;
        for (int n = 0; n < layer.outputs; n++) *flat++ = bias[n];
    }
}

template <class T>
void Trainer<T>::get_parameters(T* flat) const {
    flatten(flat, false);
}

/// 0 x is 0 only if x is finite. (So is x - x, but compilers that make multiply-adds of products
/// may turn w w - w w into its rounding error.) Padding is 0, so it does not change the answer. See
/// fit for why the squares must be finite.
template <class T>
bool Trainer<T>::finite_weights() const {
    Integers<T> bad{};
    for (const Layer& layer : layers_) {
        const size_t size = layer.weights_size;
        for (size_t first = 0; first < size && !stopped(); first += kSeenAtOnce) {
            const size_t end = std::min(first + kSeenAtOnce, size);
            for (size_t i = first; i < end; i += kLanes<T>) {
                const Vector<T> w = load(layer.weights.value + i), square = w * w;
                bad |= T(0) * square != Vector<T>{};
            }
        }
        for (int i = 0; i < layer.padded_outputs; i += kLanes<T>) {
            const Vector<T> b = load(layer.bias.value + i), square = b * b;
            bad |= T(0) * square != Vector<T>{};
        }
    }
    for (int i = 0; i < kLanes<T>; i++)
        if (bad[i]) return false;
    return true;
}

template class Trainer<float>;
template class Trainer<double>;

}  // namespace steepest
