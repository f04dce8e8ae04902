// Programs, run on many points and descended on.
#include "engine/descents.hpp"

#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <limits>

#include "bindings.hpp"

namespace nb = nanobind;
using namespace steepest;

namespace {

void bound_evaluate(const Program& program, Array<const double> points, Array<double> results) {
    require(points.ndim() == 2 && results.ndim() == 2 && points.shape(1) == results.shape(1) &&
                points.shape(0) == static_cast<size_t>(program.dimensions) &&
                results.shape(0) == program.outputs.size(),
            "points must be (dimensions, count) and results (outputs, count)");
    const int64_t count = points.shape(1), at_once = int64_t{1} << 16;
    for (int64_t first = 0; first < count; first += at_once) {  // Ctrl-C is seen in between
        {
            const nb::gil_scoped_release release;
            evaluate(program, points.data(), count, first, std::min(first + at_once, count),
                     results.data());
        }
        if (PyErr_CheckSignals() != 0) throw nb::python_error();
    }
}

void bound_descend(const Program& gradient, Rule rule, double momentum, double beta1, double beta2,
                   double epsilon, Array<const double> rates, double long_step,
                   Array<const double> starts, Array<double> ends, Array<uint32_t> long_steps,
                   Array<double> last_step, int threads) {
    const size_t n = gradient.dimensions;
    require(gradient.outputs.size() == n, "a gradient has as many outputs as coordinates");
    require(starts.ndim() == 2 && starts.shape(0) == n && ends.size() == starts.size() &&
                long_steps.size() == starts.shape(1) && last_step.size() == starts.shape(1),
            "starts and ends must be (dimensions, count), every column (count)");
    require(threads >= 1, "threads must be at least 1");
    require(rule == Rule::sgd || rule == Rule::momentum || rule == Rule::adam,
            "a descent has the rule sgd, momentum or adam");
    Descents d;
    d.gradient = gradient;
    d.rule.name = rule;
    d.rule.momentum = momentum, d.rule.beta1 = beta1, d.rule.beta2 = beta2;
    d.rule.epsilon = epsilon;
    d.steps = rates.size(), d.rates = rates.data();
    d.long_step = long_step;
    d.count = starts.shape(1);
    d.starts = starts.data(), d.ends = ends.data();
    d.long_steps = long_steps.data(), d.last_step = last_step.data();
    ThreadPool pool(threads);  // cancelled and joined when this function is left
    const auto ticket = submit_descents(pool, std::move(d));
    wait_for(pool, *ticket, std::numeric_limits<double>::infinity());
}

}  // namespace

void bind_descents(nb::module_& m) {
    nb::class_<Program>(m, "Program");
    m.def("make_program", &make_program, nb::kw_only(), nb::arg("dimensions"),
          nb::arg("operations"), nb::arg("results"), nb::arg("arguments"), nb::arg("constants"),
          nb::arg("outputs"));
    m.def("evaluate", &bound_evaluate, nb::kw_only(), nb::arg("program"), nb::arg("points"),
          nb::arg("results"));
    m.def("descend", &bound_descend, nb::kw_only(), nb::arg("gradient"), nb::arg("rule"),
          nb::arg("momentum"), nb::arg("beta1"), nb::arg("beta2"), nb::arg("epsilon"),
          nb::arg("rates"), nb::arg("long_step"), nb::arg("starts"), nb::arg("ends"),
          nb::arg("long_steps"), nb::arg("last_step"), nb::arg("threads"));
}
