// Expressions: their values, and descents on them.
#include "engine/descents.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/floating_point.hpp"
#include "engine/program.hpp"
#include "errors.hpp"
#include "interface.hpp"

namespace steepest::page {
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
        if (operations[i] < 0 || static_cast<size_t>(operations[i]) >= kOperations.size())
            throw std::invalid_argument("the program is malformed: there is no operation " +
                                        std::to_string(operations[i]));
        const NamedOperation& operation = kOperations[operations[i]];
        names.emplace_back(operation.name);
        const int32_t* first = arguments + kMostArguments * i;
        taken.emplace_back(first, first + operation.arguments);
    }
    return make_program(dimensions, names, {results, results + steps}, taken,
                        {constants, constants + constant_count}, {outputs, outputs + output_count});
}

}  // namespace

int operation(const char* name) {
    for (size_t i = 0; i < kOperations.size(); i++)
        if (std::strcmp(kOperations[i].name, name) == 0) return static_cast<int>(i);
    return -1;
}

void set_program(int gradient, int dimensions, int steps, const int32_t* operations,
                 const int32_t* results, const int32_t* arguments, const double* constants,
                 int constant_count, const int32_t* outputs, int output_count) {
    forget_error();
    (gradient ? state().gradient : state().value) =
        program_from(dimensions, steps, operations, results, arguments, constants, constant_count,
                     outputs, output_count);
}

void evaluate(int gradient, const double* points, int count, double* results) {
    steepest::evaluate(gradient ? state().gradient : state().value, points, count, 0, count,
                       results);
}

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

}  // namespace steepest::page
