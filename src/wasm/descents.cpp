// Expressions: their values, and descents on them.
#include "engine/descents.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "engine/floating_point.hpp"
#include "engine/program.hpp"
#include "interface.hpp"

using namespace steepest;

namespace {

struct State {
    Program value, gradient;
    Arena arena;
};

State& state() {
    static State only;
    return only;
}

Program program_from(int dimensions, int steps, const int32_t* operations, const int32_t* results,
                     const int32_t* arguments, const double* constants, int constant_count,
                     const int32_t* outputs, int output_count) {
    std::vector<std::string> names;
    std::vector<std::vector<int>> taken;
    for (int i = 0; i < steps; i++) {
        const NamedOperation& operation = kOperations.at(operations[i]);
        names.emplace_back(operation.name);
        const int32_t* first = arguments + kMostArguments * i;
        taken.emplace_back(first, first + operation.arguments);
    }
    return make_program(dimensions, names, {results, results + steps}, taken,
                        {constants, constants + constant_count}, {outputs, outputs + output_count});
}

}  // namespace

/// The number of an operation by its name in Python, or -1.
STEEPEST_EXPORT(operation) int operation(const char* name) {
    for (size_t i = 0; i < kOperations.size(); i++)
        if (std::strcmp(kOperations[i].name, name) == 0) return static_cast<int>(i);
    return -1;
}

/// A function of a point, as a list of operations: step i puts operations[i] of the places in
/// arguments[4 i ...] into place results[i]. Places below `dimensions` are coordinates, -1 - k
/// is constant k. `gradient`: whether it is the gradient of descents, with an output a coordinate.
/// A malformed list ends the instance.
STEEPEST_EXPORT(set_program)
void set_program(int gradient, int dimensions, int steps, const int32_t* operations,
                 const int32_t* results, const int32_t* arguments, const double* constants,
                 int constant_count, const int32_t* outputs, int output_count) {
    (gradient ? state().gradient : state().value) =
        program_from(dimensions, steps, operations, results, arguments, constants, constant_count,
                     outputs, output_count);
}

/// points (dimensions, count) to results (outputs, count), by either program.
STEEPEST_EXPORT(evaluate)
void evaluate_(int gradient, const double* points, int count, double* results) {
    evaluate(gradient ? state().gradient : state().value, points, count, 0, count, results);
}

/// `count` descents of `steps` steps with sgd (0), momentum (1) or adam (2) from starts
/// (dimensions, count) to ends, with a rate for each step; steps longer than `long_step` are
/// counted for each descent, and the length of the last one is kept.
STEEPEST_EXPORT(descend)
void descend(int rule, double momentum, double beta1, double beta2, double epsilon,
             const double* rates, int steps, double long_step, const double* starts, int count,
             double* ends, uint32_t* long_steps, double* last_step) {
    Descents d;
    d.gradient = state().gradient;
    d.rule.name = static_cast<Rule>(rule);
    d.rule.momentum = momentum, d.rule.beta1 = beta1, d.rule.beta2 = beta2;
    d.rule.epsilon = epsilon;
    d.steps = steps, d.rates = rates, d.long_step = long_step;
    d.count = count, d.starts = starts, d.ends = ends;
    d.long_steps = long_steps, d.last_step = last_step;
    const std::atomic<bool> never{false};
    for (int64_t i = 0; i < blocks(d); i++) descend_block(d, i, state().arena, never);
}
