// The settings of the runs, by their names in Python.
#include "settings.hpp"

#include <cstring>

namespace steepest {
namespace {

/// Of a number or a flag.
struct Number {
    const char* name;
    void (*set)(Config& config, double value);
};

const Number kNumbers[] = {
    {"momentum", [](Config& c, double value) { c.rule.momentum = value; }},
    {"beta1", [](Config& c, double value) { c.rule.beta1 = value; }},
    {"beta2", [](Config& c, double value) { c.rule.beta2 = value; }},
    {"epsilon", [](Config& c, double value) { c.rule.epsilon = value; }},
    {"rho", [](Config& c, double value) { c.rule.rho = value; }},
    {"weight_decay", [](Config& c, double value) { c.rule.weight_decay = value; }},
    {"max_gradient_norm", [](Config& c, double value) { c.largest_norm = value; }},
    {"learning_rate", [](Config& c, double value) { c.learning_rate = value; }},
    {"decay", [](Config& c, double value) { c.decay = value; }},
    {"decay_every", [](Config& c, double value) { c.decay_every = static_cast<int64_t>(value); }},
    {"warmup", [](Config& c, double value) { c.warmup = value; }},
    {"schedule_per_step", [](Config& c, double value) { c.schedule_per_step = value != 0.; }},
    {"label_smoothing", [](Config& c, double value) { c.label_smoothing = value; }},
    {"dropout", [](Config& c, double value) { c.dropout = value; }},
    {"patience", [](Config& c, double value) { c.patience = static_cast<int>(value); }},
    {"min_delta", [](Config& c, double value) { c.monitor.min_delta = value; }},
    {"balanced", [](Config& c, double value) { c.balanced = value != 0.; }},
    {"batch_size", [](Config& c, double value) { c.batch_size = static_cast<int64_t>(value); }},
    {"epochs", [](Config& c, double value) { c.epochs = static_cast<int>(value); }},
    {"drop_last", [](Config& c, double value) { c.drop_last = value != 0.; }},
    {"loss_after", [](Config& c, double value) { c.loss_after = value != 0.; }},
    {"float64", [](Config& c, double value) { c.float64 = value != 0.; }},
};

/// The names of an enumeration, in its order.
constexpr const char* kActivations[] = {"identity", "relu", "leaky_relu", "sigmoid", "tanh",
                                        "gelu",     "silu", "elu",        "softplus"};
constexpr const char* kLosses[] = {"binary_cross_entropy",
                                   "binary_cross_entropy_from_probabilities",
                                   "softmax_cross_entropy",
                                   "squared_error",
                                   "huber",
                                   "poisson",
                                   "pinball"};
constexpr const char* kInitialisations[] = {
    "he_fan_in",     "he_fan_out",    "zero",         "glorot_uniform",
    "glorot_normal", "lecun_uniform", "lecun_normal",
};
constexpr const char* kRules[] = {"sgd", "momentum", "adam", "nesterov", "rmsprop", "adamw"};
constexpr const char* kSchedules[] = {"constant",      "exponential", "cosine", "step",
                                      "warmup_cosine", "one_cycle",   "plateau"};

/// Sets the one with this name; false if there is none.
template <class Enum, size_t Count>
bool choose(const char* const (&names)[Count], const char* wanted, Enum& chosen) {
    for (size_t i = 0; i < Count; i++)
        if (std::strcmp(names[i], wanted) == 0) {
            chosen = static_cast<Enum>(i);
            return true;
        }
    return false;
}

}  // namespace

bool set_number(Config& config, const char* name, double value) {
    for (const Number& each : kNumbers)
        if (std::strcmp(each.name, name) == 0) {
            each.set(config, value);
            return true;
        }
    return false;
}

bool set_choice(Config& config, const char* name, const char* value) {
    const auto is = [name](const char* wanted) { return std::strcmp(name, wanted) == 0; };
    if (is("activation")) {
        Activation activation{};
        if (!choose(kActivations, value, activation)) return false;
        config.activations.assign(config.activations.size(), activation);
        return true;
    }
    if (is("loss")) return choose(kLosses, value, config.loss);
    if (is("initialisation")) return choose(kInitialisations, value, config.initialisation);
    if (is("rule")) return choose(kRules, value, config.rule.name);
    return is("schedule") && choose(kSchedules, value, config.schedule);
}

}  // namespace steepest
