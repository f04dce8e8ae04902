// Settings of a run, and the names that they may have.
#include <nanobind/stl/vector.h>

#include "bindings.hpp"
#include "engine/config.hpp"
#include "engine/record.hpp"

namespace nb = nanobind;
using namespace steepest;

namespace {

Config make_config(std::vector<int> sizes, std::vector<Activation> activations, Loss loss,
                   double delta, double quantile, bool scale_targets, Initialisation initialisation,
                   Rule rule, double momentum, double beta1, double beta2, double epsilon,
                   double rho, double weight_decay, double largest_norm, double learning_rate,
                   Schedule schedule, double decay, bool schedule_per_step, int64_t decay_every,
                   double warmup, int decay_patience, int monitored_column, bool larger_is_better,
                   double min_delta, double label_smoothing, double dropout,
                   std::vector<double> class_weights, bool balanced, int patience,
                   bool restore_best, int64_t batch_size, int epochs, bool drop_last,
                   bool loss_after, bool float64) {
    const bool widths =
        sizes.size() >= 2 && std::all_of(sizes.begin(), sizes.end(), [](int n) { return n > 0; });
    require(widths && activations.size() == sizes.size() - 2 && batch_size >= 0 && epochs >= 0,
            "sizes, activations, batch_size or epochs do not make a network");
    require(decay_every >= 1 && decay_patience >= 1 && monitored_column >= 0 &&
                monitored_column < kHistoryColumns,
            "decay_every, decay_patience or the monitored column are out of range");
    Config c;
    c.sizes = std::move(sizes);
    c.activations = std::move(activations);
    c.loss = loss, c.delta = delta, c.quantile = quantile, c.scale_targets = scale_targets;
    c.initialisation = initialisation;
    c.rule = {rule, momentum, beta1, beta2, epsilon, rho, weight_decay};
    c.largest_norm = largest_norm;
    c.learning_rate = learning_rate, c.schedule = schedule, c.decay = decay;
    c.schedule_per_step = schedule_per_step;
    c.decay_every = decay_every, c.warmup = warmup, c.decay_patience = decay_patience;
    c.monitor = {monitored_column, larger_is_better, min_delta};
    c.label_smoothing = label_smoothing, c.dropout = dropout;
    c.class_weights = std::move(class_weights), c.balanced = balanced;
    c.patience = patience, c.restore_best = restore_best;
    require(c.class_weights.empty() || c.class_weights.size() == size_t(c.classes()),
            "class_weights must have a weight for each class");
    require(dropout >= 0. && dropout < 1. && patience >= 0, "dropout or patience are out of range");
    c.batch_size = batch_size, c.epochs = epochs, c.drop_last = drop_last;
    c.loss_after = loss_after, c.float64 = float64;
    return c;
}

}  // namespace

void bind_settings(nb::module_& m) {
    nb::enum_<Activation>(m, "Activation")
        .value("identity", Activation::identity)
        .value("relu", Activation::relu)
        .value("leaky_relu", Activation::leaky_relu)
        .value("sigmoid", Activation::sigmoid)
        .value("tanh", Activation::tanh)
        .value("gelu", Activation::gelu)
        .value("silu", Activation::silu)
        .value("elu", Activation::elu)
        .value("softplus", Activation::softplus);
    nb::enum_<Loss>(m, "Loss")
        .value("binary_cross_entropy", Loss::binary_cross_entropy)
        .value("binary_cross_entropy_from_probabilities",
               Loss::binary_cross_entropy_from_probabilities)
        .value("softmax_cross_entropy", Loss::softmax_cross_entropy)
        .value("squared_error", Loss::squared_error)
        .value("huber", Loss::huber)
        .value("poisson", Loss::poisson)
        .value("pinball", Loss::pinball);
    nb::enum_<Initialisation>(m, "Initialisation")
        .value("he_fan_in", Initialisation::he_fan_in)
        .value("he_fan_out", Initialisation::he_fan_out)
        .value("zero", Initialisation::zero)
        .value("glorot_uniform", Initialisation::glorot_uniform)
        .value("glorot_normal", Initialisation::glorot_normal)
        .value("lecun_uniform", Initialisation::lecun_uniform)
        .value("lecun_normal", Initialisation::lecun_normal);
    nb::enum_<Rule>(m, "Rule")
        .value("sgd", Rule::sgd)
        .value("momentum", Rule::momentum)
        .value("adam", Rule::adam)
        .value("nesterov", Rule::nesterov)
        .value("rmsprop", Rule::rmsprop)
        .value("adamw", Rule::adamw);
    nb::enum_<Schedule>(m, "Schedule")
        .value("constant", Schedule::constant)
        .value("exponential", Schedule::exponential)
        .value("cosine", Schedule::cosine)
        .value("step", Schedule::step)
        .value("warmup_cosine", Schedule::warmup_cosine)
        .value("one_cycle", Schedule::one_cycle)
        .value("plateau", Schedule::plateau);
    nb::class_<Config>(m, "Config");
    m.def("make_config", &make_config, nb::kw_only(), nb::arg("sizes"), nb::arg("activations"),
          nb::arg("loss"), nb::arg("delta"), nb::arg("quantile"), nb::arg("scale_targets"),
          nb::arg("initialisation"), nb::arg("rule"), nb::arg("momentum"), nb::arg("beta1"),
          nb::arg("beta2"), nb::arg("epsilon"), nb::arg("rho"), nb::arg("weight_decay"),
          nb::arg("largest_norm"), nb::arg("learning_rate"), nb::arg("schedule"), nb::arg("decay"),
          nb::arg("schedule_per_step"), nb::arg("decay_every"), nb::arg("warmup"),
          nb::arg("decay_patience"), nb::arg("monitored_column"), nb::arg("larger_is_better"),
          nb::arg("min_delta"), nb::arg("label_smoothing"), nb::arg("dropout"),
          nb::arg("class_weights"), nb::arg("balanced"), nb::arg("patience"),
          nb::arg("restore_best"), nb::arg("batch_size"), nb::arg("epochs"), nb::arg("drop_last"),
          nb::arg("loss_after"), nb::arg("float64"));
}
