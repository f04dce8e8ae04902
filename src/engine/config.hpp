// The settings of one configuration. They are validated in Python.
#pragma once
#include <cstdint>
#include <vector>

namespace steepest {

enum class Activation { identity, relu, leaky_relu, sigmoid, tanh, gelu, silu, elu, softplus };
enum class Loss {
    binary_cross_entropy,
    binary_cross_entropy_from_probabilities,
    softmax_cross_entropy
};
enum class Initialisation {
    he_fan_in,
    he_fan_out,
    zero,
    glorot_uniform,
    glorot_normal,
    lecun_uniform,
    lecun_normal
};
enum class Rule { sgd, momentum, adam };
enum class Schedule { constant, exponential, cosine };

/// A rule with its constants, as torch.optim names them.
struct RuleSettings {
    Rule name = Rule::sgd;
    double momentum = 0.9, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
};

struct Config {
    std::vector<int> sizes;               // inputs, hidden widths, outputs
    std::vector<Activation> activations;  // of the hidden layers; the output layer gives logits
    Loss loss = Loss::binary_cross_entropy;
    Initialisation initialisation = Initialisation::he_fan_in;
    RuleSettings rule;
    double learning_rate = 0.1, decay = 1.;
    Schedule schedule = Schedule::constant;
    bool schedule_per_step = false;
    int64_t batch_size = 32;  // 0: all rows
    int epochs = 50;
    bool drop_last = false;
    bool loss_after = true;
    bool float64 = false;

    int layers() const { return static_cast<int>(sizes.size()) - 1; }
    /// How many parameters all layers have together.
    int64_t parameters() const;
    /// The learning rate at time t of `total` (steps or epochs, from 0).
    double rate(int64_t t, int64_t total) const;
};

}  // namespace steepest
