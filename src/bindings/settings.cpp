// Settings of a run, and the names that they may have.
#include <nanobind/stl/vector.h>

#include "bindings.hpp"
#include "engine/config.hpp"

namespace nb = nanobind;
using namespace steepest;

namespace {

Config make_config(std::vector<int> sizes, std::vector<Activation> activations, Loss loss,
                   Initialisation initialisation, Rule rule, double momentum, double beta1,
                   double beta2, double epsilon, double learning_rate, Schedule schedule,
                   double decay, bool schedule_per_step, int64_t batch_size, int epochs,
                   bool drop_last, bool loss_after, bool float64) {
    const bool widths =
        sizes.size() >= 2 && std::all_of(sizes.begin(), sizes.end(), [](int n) { return n > 0; });
    require(widths && activations.size() == sizes.size() - 2 && batch_size >= 0 && epochs >= 0,
            "sizes, activations, batch_size or epochs do not make a network");
    Config c;
    c.sizes = std::move(sizes);
    c.activations = std::move(activations);
    c.loss = loss, c.initialisation = initialisation;
    c.rule = {rule, momentum, beta1, beta2, epsilon};
    c.learning_rate = learning_rate, c.schedule = schedule, c.decay = decay;
    c.schedule_per_step = schedule_per_step;
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
        .value("softmax_cross_entropy", Loss::softmax_cross_entropy);
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
        .value("adam", Rule::adam);
    nb::enum_<Schedule>(m, "Schedule")
        .value("constant", Schedule::constant)
        .value("exponential", Schedule::exponential)
        .value("cosine", Schedule::cosine);
    nb::class_<Config>(m, "Config");
    m.def("make_config", &make_config, nb::kw_only(), nb::arg("sizes"), nb::arg("activations"),
          nb::arg("loss"), nb::arg("initialisation"), nb::arg("rule"), nb::arg("momentum"),
          nb::arg("beta1"), nb::arg("beta2"), nb::arg("epsilon"), nb::arg("learning_rate"),
          nb::arg("schedule"), nb::arg("decay"), nb::arg("schedule_per_step"),
          nb::arg("batch_size"), nb::arg("epochs"), nb::arg("drop_last"), nb::arg("loss_after"),
          nb::arg("float64"));
}
