// The settings of the runs, by their names in Python. Ranges are those of
// training/setting_values.py, rules and schedules that go with others those of its check_together.
#include "settings.hpp"

#include <cfloat>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>

#include "engine/record.hpp"
#include "errors.hpp"
#include "interface.hpp"

namespace steepest::page {
namespace {

constexpr int64_t kMostParameters = 50'000'000;

/// What is set, and what a Config does not hold.
struct Chosen {
    Config config;
    bool automatic_loss = true, given_decay_every = false;
};

Chosen& chosen() {
    static Chosen only;
    return only;
}

/// What a number may be; a sentence says `must`.
struct Range {
    const char* must;
    bool (*holds)(double value);
};

bool is_whole(double value) {
    return value == std::floor(value) && value <= double{std::numeric_limits<int32_t>::max()};
}

const Range kPositive{"a positive number", [](double v) { return v > 0. && std::isfinite(v); }};
const Range kNotNegative{"a number of at least 0",
                         [](double v) { return v >= 0. && std::isfinite(v); }};
const Range kShare{"a number in [0, 1)", [](double v) { return v >= 0. && v < 1.; }};
const Range kInside{"a number in (0, 1)", [](double v) { return v > 0. && v < 1.; }};
const Range kDecay{"a number in (0, 1]", [](double v) { return v > 0. && v <= 1.; }};
const Range kCount{"a whole number of at least 1", [](double v) { return v >= 1. && is_whole(v); }};
const Range kCountOrZero{"a whole number of at least 0",
                         [](double v) { return v >= 0. && is_whole(v); }};
const Range kFlag{"0 or 1", [](double v) { return v == 0. || v == 1.; }};

/// Of a number or a flag.
struct Number {
    const char* name;
    const Range& range;
    void (*set)(Config& config, double value);
};

const Number kNumbers[] = {
    {"momentum", kShare, [](Config& c, double v) { c.rule.momentum = v; }},
    {"beta1", kShare, [](Config& c, double v) { c.rule.beta1 = v; }},
    {"beta2", kShare, [](Config& c, double v) { c.rule.beta2 = v; }},
    {"epsilon", kPositive, [](Config& c, double v) { c.rule.epsilon = v; }},
    {"rho", kShare, [](Config& c, double v) { c.rule.rho = v; }},
    {"weight_decay", kNotNegative, [](Config& c, double v) { c.rule.weight_decay = v; }},
    {"max_gradient_norm", kNotNegative, [](Config& c, double v) { c.largest_norm = v; }},
    {"learning_rate", kPositive, [](Config& c, double v) { c.learning_rate = v; }},
    {"decay", kDecay, [](Config& c, double v) { c.decay = v; }},
    {"decay_every", kCount, [](Config& c, double v) { c.decay_every = static_cast<int64_t>(v); }},
    {"warmup", kInside, [](Config& c, double v) { c.warmup = v; }},
    {"decay_patience", kCount, [](Config& c, double v) { c.decay_patience = static_cast<int>(v); }},
    {"label_smoothing", kShare, [](Config& c, double v) { c.label_smoothing = v; }},
    {"dropout", kShare, [](Config& c, double v) { c.dropout = v; }},
    {"patience", kCountOrZero, [](Config& c, double v) { c.patience = static_cast<int>(v); }},
    {"min_delta", kNotNegative, [](Config& c, double v) { c.monitor.min_delta = v; }},
    {"delta", kPositive, [](Config& c, double v) { c.delta = v; }},
    {"quantile", kInside, [](Config& c, double v) { c.quantile = v; }},
    {"batch_size", kCountOrZero,
     [](Config& c, double v) { c.batch_size = static_cast<int64_t>(v); }},
    {"epochs", kCountOrZero, [](Config& c, double v) { c.epochs = static_cast<int>(v); }},
    {"drop_last", kFlag, [](Config& c, double v) { c.drop_last = v != 0.; }},
    {"loss_after", kFlag, [](Config& c, double v) { c.loss_after = v != 0.; }},
    {"restore_best", kFlag, [](Config& c, double v) { c.restore_best = v != 0.; }},
};

/// A setting that has one of several names, in the order of its enumeration.
struct Choice {
    const char* name;
    std::vector<const char*> values;
    void (*set)(Chosen& chosen, int value);
};

const Choice kActivations{
    "activation",
    {"identity", "relu", "leaky_relu", "sigmoid", "tanh", "gelu", "silu", "elu", "softplus"},
    nullptr};
const std::vector<const char*> kMonitors = {"train_loss",      "train_accuracy",
                                            "validation_loss", "validation_accuracy",
                                            "train_r2",        "validation_r2"};

void monitor(Chosen& c, int value) {
    constexpr int kColumns[] = {0, 1, 4, 5, 1, 5};  // of the history
    c.config.monitor.column = kColumns[value];
    c.config.monitor.larger_is_better = kColumns[value] % 2 == 1;
}

void loss(Chosen& c, int value) {
    c.automatic_loss = value == 0;
    if (value > 0) c.config.loss = static_cast<Loss>(value - 1);
}

void class_weight(Chosen& c, int value) {
    c.config.balanced = value == 1;
    c.config.class_weights.clear();
}

const Choice kChoices[] = {
    {"loss",
     {"auto", "binary_cross_entropy", "binary_cross_entropy_from_probabilities",
      "softmax_cross_entropy", "squared_error", "huber", "poisson", "pinball"},
     loss},
    {"initialisation",
     {"he_fan_in", "he_fan_out", "zero", "glorot_uniform", "glorot_normal", "lecun_uniform",
      "lecun_normal"},
     [](Chosen& c, int v) { c.config.initialisation = static_cast<Initialisation>(v); }},
    {"rule",
     {"sgd", "momentum", "adam", "nesterov", "rmsprop", "adamw"},
     [](Chosen& c, int v) { c.config.rule.name = static_cast<Rule>(v); }},
    {"schedule",
     {"constant", "exponential", "cosine", "step", "warmup_cosine", "one_cycle", "plateau"},
     [](Chosen& c, int v) { c.config.schedule = static_cast<Schedule>(v); }},
    {"schedule_unit",
     {"epoch", "step"},
     [](Chosen& c, int v) { c.config.schedule_per_step = v == 1; }},
    {"dtype", {"float32", "float64"}, [](Chosen& c, int v) { c.config.float64 = v == 1; }},
    {"monitor", kMonitors, monitor},
    {"class_weight", {"none", "balanced"}, class_weight},
};

/// The place of a value, or -1 and a sentence.
int place_of(const Choice& choice, const std::string& value) {
    std::string all;
    for (size_t i = 0; i < choice.values.size(); i++) {
        if (value == choice.values[i]) return static_cast<int>(i);
        all += (i ? ", " : "") + std::string(choice.values[i]);
    }
    refuse(std::string(choice.name) + " must be one of " + all + ", got " + shown(value.c_str()));
    return -1;
}

/// One name for all hidden layers, or one for each, between commas.
bool set_activations(Config& config, const std::string& names) {
    std::vector<Activation> given;
    for (size_t first = 0; first <= names.size();) {
        const size_t end = std::min(names.find(',', first), names.size());
        const int place = place_of(kActivations, names.substr(first, end - first));
        if (place < 0) return false;
        given.push_back(static_cast<Activation>(place));
        first = end + 1;
    }
    const size_t layers = config.activations.size();
    if (given.size() == 1) given.resize(layers, given[0]);
    if (given.size() != layers)
        return refuse("activation must be one name or one a hidden layer, got " +
                      std::to_string(given.size()) + " names for " + std::to_string(layers) +
                      " hidden layers");
    config.activations = std::move(given);
    return true;
}

bool has_widths() {
    return !chosen().config.sizes.empty() || refuse("there is no network (call set_widths first)");
}

bool check_epsilon(const Config& c, const char* name, double smoothing) {
    const double tiny = c.float64 ? DBL_MIN : double{FLT_MIN};
    const double largest = c.float64 ? DBL_MAX : double{FLT_MAX};
    const double least = std::sqrt(tiny / (1. - smoothing));
    return (c.rule.epsilon >= least && c.rule.epsilon <= largest) ||
           refuse("epsilon must be from " + shown(least) + " to " + shown(largest) + " with " +
                  name + ' ' + shown(smoothing) + ", got " + shown(c.rule.epsilon) +
                  " (use 1e-8, the default)");
}

/// Rules and schedules need some settings.
bool check_together(const Config& c, bool given_decay_every) {
    const bool of_adam = c.rule.name == Rule::adam || c.rule.name == Rule::adamw;
    if (of_adam && !check_epsilon(c, "beta2", c.rule.beta2)) return false;
    if (c.rule.name == Rule::rmsprop && !check_epsilon(c, "rho", c.rule.rho)) return false;
    if (of_adam && c.learning_rate / (1. - c.rule.beta1) > (c.float64 ? DBL_MAX : double{FLT_MAX}))
        return refuse(
            "learning_rate must be smaller with adam, which divides it by 1 - beta1, got " +
            shown(c.learning_rate) + " (use 0.001)");
    if (c.rule.name == Rule::adamw && c.rule.weight_decay == 0.)
        return refuse(
            "weight_decay must be positive with rule \"adamw\", which is adam without it, "
            "got 0 (0.01 is torch's default)");
    const Schedule s = c.schedule;
    if ((s == Schedule::step || s == Schedule::plateau) && c.decay == 1.)
        return refuse("decay must be below 1 with this schedule, got 1 (0.1 is usual)");
    if (s == Schedule::step && !given_decay_every)
        return refuse("decay_every must be given with schedule \"step\" (for example 10)");
    if ((s == Schedule::warmup_cosine || s == Schedule::one_cycle) && c.warmup == 0.)
        return refuse(
            "warmup must be given with this schedule: the share of the training in which "
            "the learning rate rises (0.1 is usual)");
    if (s == Schedule::plateau && c.schedule_per_step)
        return refuse("schedule_unit must be \"epoch\" with schedule \"plateau\", got \"step\"");
    return true;
}

Loss automatic_loss(const Table& table) {
    if (table.targets) return table.regression ? Loss::squared_error : Loss::binary_cross_entropy;
    return table.classes == 2 ? Loss::binary_cross_entropy : Loss::softmax_cross_entropy;
}

bool check_loss(const Table& t, const Config& c) {
    const bool of_numbers = c.loss >= Loss::squared_error, labels = t.targets && !t.regression;
    if (of_numbers != t.regression || (labels && c.loss != Loss::binary_cross_entropy))
        return refuse(
            "the loss must fit the table: squared_error, huber, poisson and pinball are "
            "of numbers, binary_cross_entropy of labels and two classes, "
            "softmax_cross_entropy of classes (use \"auto\")");
    const bool one_logit = !t.targets && c.loss < Loss::softmax_cross_entropy;
    if (one_logit && t.classes != 2)
        return refuse("this loss needs two classes, the table has " + std::to_string(t.classes) +
                      " (use \"softmax_cross_entropy\" or \"auto\")");
    const int outputs = t.targets ? t.outputs : one_logit ? 1 : t.classes;
    if (c.sizes[0] != t.columns || c.sizes.back() != outputs)
        return refuse("the widths must begin with " + std::to_string(t.columns) +
                      ", the columns of the table, and end with " + std::to_string(outputs) +
                      ", its outputs, got " + std::to_string(c.sizes[0]) + " and " +
                      std::to_string(c.sizes.back()));
    for (int64_t i = 0; c.loss == Loss::poisson && i < t.rows * t.outputs; i++)
        if (t.targets[i] < 0.)
            return refuse("targets must have no number below 0 with the loss poisson, row " +
                          std::to_string(i / t.outputs) + " has " + shown(t.targets[i]) +
                          " (use \"squared_error\")");
    return true;
}

bool check_labels(const Table& t, const Config& c) {
    if ((c.balanced || !c.class_weights.empty()) && t.targets)
        return refuse("class_weight needs classes (set_row_weights weights rows)");
    if (!c.class_weights.empty() && c.class_weights.size() != size_t(t.classes))
        return refuse("class_weight must have a number for each of the " +
                      std::to_string(t.classes) + " classes, got " +
                      std::to_string(c.class_weights.size()));
    if (c.label_smoothing > 0. && t.regression)
        return refuse("label_smoothing needs labels, the table has numbers (leave it at 0)");
    return true;
}

}  // namespace

bool settings_for(const Table& table, Config& config) {
    if (!has_widths()) return false;
    Config made = chosen().config;
    if (chosen().automatic_loss) made.loss = automatic_loss(table);
    made.scale_targets = table.scale && table.regression && made.loss != Loss::poisson;
    if (!check_loss(table, made) || !check_labels(table, made) ||
        !check_together(made, chosen().given_decay_every))
        return false;
    config = std::move(made);
    return true;
}

int set_widths(const int32_t* widths, int count) {
    forget_error();
    if (count < 2)
        return refuse("a network must have two widths or more, its inputs and outputs, got " +
                      std::to_string(count));
    for (int i = 0; i < count; i++)
        if (widths[i] < 1 || widths[i] > kMostParameters)
            return refuse("widths must be from 1 to 50000000, got " + std::to_string(widths[i]));
    Chosen made;
    made.config.sizes.assign(widths, widths + count);
    made.config.activations.assign(count - 2, Activation::relu);
    if (made.config.parameters() > kMostParameters)
        return refuse("a network in a page must have at most 50000000 parameters, got " +
                      std::to_string(made.config.parameters()) + " (use narrower layers)");
    chosen() = std::move(made);
    return 1;
}

int set_number(const char* name, double value) {
    forget_error();
    if (!has_widths()) return 0;
    for (const Number& each : kNumbers) {
        if (std::strcmp(each.name, name) != 0) continue;
        if (!each.range.holds(value))
            return refuse(std::string(name) + " must be " + each.range.must + ", got " +
                          shown(value));
        each.set(chosen().config, value);
        if (std::strcmp(name, "decay_every") == 0) chosen().given_decay_every = true;
        return 1;
    }
    return refuse("there is no setting " + shown(name) + " that is a number");
}

int set_choice(const char* name, const char* value) {
    forget_error();
    if (!has_widths()) return 0;
    if (std::strcmp(name, kActivations.name) == 0) return set_activations(chosen().config, value);
    for (const Choice& each : kChoices) {
        if (std::strcmp(each.name, name) != 0) continue;
        const int place = place_of(each, value);
        if (place < 0) return 0;
        each.set(chosen(), place);
        return 1;
    }
    return refuse("there is no setting " + shown(name) + " that is a name");
}

int set_class_weights(const double* weights, int classes) {
    forget_error();
    if (!has_widths()) return 0;
    for (int i = 0; i < classes; i++)
        if (!kPositive.holds(weights[i]))
            return refuse("class_weight must have a positive number for each class, got " +
                          shown(weights[i]) + " for class " + std::to_string(i));
    chosen().config.balanced = false;
    chosen().config.class_weights.assign(weights, weights + classes);
    return 1;
}

int parameters() {
    const Config& c = chosen().config;
    return c.sizes.empty() ? 0 : static_cast<int>(c.parameters());
}

}  // namespace steepest::page
