// The settings of one configuration. They are validated in Python.
#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

namespace steepest {

enum class Activation { identity, relu, leaky_relu, sigmoid, tanh, gelu, silu, elu, softplus };
enum class Loss {
    binary_cross_entropy,
    binary_cross_entropy_from_probabilities,
    softmax_cross_entropy,
    squared_error,
    huber,
    poisson,
    pinball
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
enum class Rule { sgd, momentum, adam, nesterov, rmsprop, adamw };
enum class Schedule { constant, exponential, cosine, step, warmup_cosine, one_cycle, plateau };

/// A rule with its constants, as torch.optim names them.
struct RuleSettings {
    Rule name = Rule::sgd;
    double momentum = 0.9, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
    double rho = 0.99;         // of rmsprop, torch.optim's alpha
    double weight_decay = 0.;  // decoupled with adamw, else of the penalty on squared weights
};

/// A column of the history in which an epoch improves on those before by more than `min_delta`.
struct Monitor {
    int column = 4;
    bool larger_is_better = false;
    double min_delta = 0.;
};

struct Config {
    std::vector<int> sizes;               // inputs, hidden widths, outputs
    std::vector<Activation> activations;  // of the hidden layers; the output layer gives logits
    Loss loss = Loss::binary_cross_entropy;
    double delta = 1., quantile = .5;  // of huber and pinball
    bool scale_targets = false;        // standardise targets that are numbers, as features are
    Initialisation initialisation = Initialisation::he_fan_in;
    RuleSettings rule;
    double learning_rate = 0.1, decay = 1.;
    Schedule schedule = Schedule::constant;
    bool schedule_per_step = false;
    int64_t decay_every = 1;   // of the schedule step
    double warmup = 0.;        // share of all steps or epochs
    int decay_patience = 10;   // of the schedule plateau: epochs without improvement
    Monitor monitor;           // what the schedule plateau looks at
    double largest_norm = 0.;  // of the gradient of a batch; 0: of any
    double label_smoothing = 0.;
    double dropout = 0.;                // share of the outputs of hidden layers that is left out
    std::vector<double> class_weights;  // of each class in the gradient; empty: 1
    bool balanced = false;              // class weights from the training part instead
    int patience = 0;                   // epochs without improvement before a run stops; 0: never
    bool restore_best = true;           // with patience: end with the weights of the best epoch
    int64_t batch_size = 32;            // 0: all rows
    int epochs = 50;
    bool drop_last = false;
    bool loss_after = true;
    bool float64 = false;

    int layers() const { return static_cast<int>(sizes.size()) - 1; }
    /// How many parameters all layers have together.
    int64_t parameters() const;
    int classes() const { return std::max(2, sizes.back()); }
    /// Targets of a row: one class code, or a number for each output.
    int targets() const { return loss == Loss::softmax_cross_entropy ? 1 : sizes.back(); }
    /// Whether the gradient of a row depends on more than its label and its outputs.
    bool changes_labels() const {
        return label_smoothing > 0. || balanced || !class_weights.empty();
    }
    /// Whether the whole gradient is stored before a step is taken. Else each panel of weights
    /// takes its step as soon as its gradient is known, or while it is summed.
    bool stores_gradient() const;
    /// The learning rate at time t of `total` (steps or epochs, from 0), for the schedule plateau
    /// after t reductions.
    double rate(int64_t t, int64_t total) const;
};

}  // namespace steepest
