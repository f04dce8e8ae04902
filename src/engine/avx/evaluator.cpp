// A program on a block of points: one operation at a time, vector by vector.
#include <algorithm>

#include "elementary.hpp"
#include "engine/program.hpp"

namespace steepest {
namespace {

/// to = f(a, ...) for every vector of a block; `to` may be the memory of an argument.
template <class Function, class... Arguments>
STEEPEST_INLINE void each(Function f, int size, double* to, Arguments... arguments) {
    for (ptrdiff_t i = 0; i < size; i += kLanes<double>) store(to + i, f(load(arguments + i)...));
}

/// Functions of one argument are called once each, so that the switch over them stays small.
template <class Function>
STEEPEST_NOINLINE void each_of_one(Function f, int size, double* to, const double* a) {
    each(f, size, to, a);
}

}  // namespace

Evaluator::Evaluator(const Program& program) : dimensions_(program.dimensions) {
    // Twice the first cache: operations follow the block in order, so the second keeps up, and
    // longer loops are worth more (512 points beside 256: 7 % on the exercise's function).
    constexpr int kMemory = 64 << 10, kFewest = 64, kMost = 512;
    const auto constants = static_cast<int>(program.constants.size());
    const int rows = program.registers + constants;
    const int fitting = kMemory / (rows * static_cast<int>(sizeof(double)));
    block_ = std::clamp(fitting / kFewest * kFewest, kFewest, kMost);
    memory_ = arena_.zeros<double>(static_cast<size_t>(rows) * static_cast<size_t>(block_));
    for (int k = 0; k < constants; k++)
        std::fill_n(coordinate(program.registers + k), block_,
                    program.constants[static_cast<size_t>(k)]);
    const auto at = [&](int place) {
        return coordinate(place >= 0 ? place : program.registers - 1 - place);
    };
    for (const Instruction& instruction : program.instructions) {
        Call call{instruction.operation, at(instruction.result), {}};
        for (size_t k = 0; k < kMostArguments; k++)
            call.arguments[k] = at(instruction.arguments[k]);
        calls_.push_back(call);
    }
    for (const int place : program.outputs) outputs_.push_back(at(place));
}

int Evaluator::fill(const double* points, int64_t stride, int64_t first, int count) const {
    const int size = (count + kLanes<double> - 1) / kLanes<double> * kLanes<double>;
    for (int k = 0; k < dimensions_; k++) {
        const double* from = points + k * stride + first;
        std::copy_n(from, count, coordinate(k));
        std::fill(coordinate(k) + count, coordinate(k) + size, from[0]);
    }
    return size;
}

void Evaluator::run(int size) const {
    for (const Call& call : calls_) {
        double* to = call.result;
        const double *a = call.arguments[0], *b = call.arguments[1];
        const auto one = [&](auto f) { each_of_one(f, size, to, a); };
        const auto two = [&](auto f) STEEPEST_LAMBDA { each(f, size, to, a, b); };
        switch (call.operation) {
            case Operation::add:
                two([](Reals x, Reals y) STEEPEST_LAMBDA { return x + y; });
                break;
            case Operation::subtract:
                two([](Reals x, Reals y) STEEPEST_LAMBDA { return x - y; });
                break;
            case Operation::multiply:
                two([](Reals x, Reals y) STEEPEST_LAMBDA { return x * y; });
                break;
            case Operation::divide:
                two([](Reals x, Reals y) STEEPEST_LAMBDA { return x / y; });
                break;
            case Operation::power:
                two([](Reals x, Reals y) STEEPEST_LAMBDA { return power(x, y); });
                break;
            case Operation::smaller:
                two([](Reals x, Reals y) STEEPEST_LAMBDA { return smaller(x, y); });
                break;
            case Operation::larger:
                two([](Reals x, Reals y) STEEPEST_LAMBDA { return larger(x, y); });
                break;
            case Operation::negate:
                one([](Reals x) STEEPEST_LAMBDA { return -x; });
                break;
            case Operation::square:
                one([](Reals x) STEEPEST_LAMBDA { return x * x; });
                break;
            case Operation::cube:
                one([](Reals x) STEEPEST_LAMBDA { return x * x * x; });
                break;
            case Operation::sine:
                one([](Reals x) STEEPEST_LAMBDA { return sine(x); });
                break;
            case Operation::cosine:
                one([](Reals x) STEEPEST_LAMBDA { return cosine(x); });
                break;
            case Operation::tangent:
                one([](Reals x) STEEPEST_LAMBDA { return tangent(x); });
                break;
            case Operation::inverse_sine:
                one([](Reals x) STEEPEST_LAMBDA { return inverse_sine(x); });
                break;
            case Operation::inverse_cosine:
                one([](Reals x) STEEPEST_LAMBDA { return inverse_cosine(x); });
                break;
            case Operation::inverse_tangent:
                one([](Reals x) STEEPEST_LAMBDA { return inverse_tangent(x); });
                break;
            case Operation::hyperbolic_sine:
                one([](Reals x) STEEPEST_LAMBDA { return hyperbolic_sine(x); });
                break;
            case Operation::hyperbolic_cosine:
                one([](Reals x) STEEPEST_LAMBDA { return hyperbolic_cosine(x); });
                break;
            case Operation::hyperbolic_tangent:
                one([](Reals x) STEEPEST_LAMBDA { return hyperbolic_tangent(x); });
                break;
            case Operation::exponential:
                one([](Reals x) STEEPEST_LAMBDA { return exponential(x); });
                break;
            case Operation::natural_logarithm:
                one([](Reals x) STEEPEST_LAMBDA { return natural_logarithm(x); });
                break;
            case Operation::decimal_logarithm:
                one([](Reals x) STEEPEST_LAMBDA { return decimal_logarithm(x); });
                break;
            case Operation::square_root:
                one([](Reals x) STEEPEST_LAMBDA { return sqrt<double>(x); });
                break;
            case Operation::absolute:
                one([](Reals x) STEEPEST_LAMBDA { return magnitude(x); });
                break;
            case Operation::sign:
                one([](Reals x) STEEPEST_LAMBDA { return sign(x); });
                break;
            case Operation::choose:
                each([](Reals u, Reals v, Reals x, Reals y)
                         STEEPEST_LAMBDA { return u >= v ? x : y; },
                     size, to, a, b, call.arguments[2], call.arguments[3]);
                break;
        }
    }
}

void evaluate(const Program& program, const double* points, int64_t count, double* results) {
    const Evaluator evaluator(program);
    for (int64_t first = 0; first < count; first += evaluator.block()) {
        const int here = static_cast<int>(std::min<int64_t>(evaluator.block(), count - first));
        evaluator.run(evaluator.fill(points, count, first, here));
        for (size_t k = 0; k < program.outputs.size(); k++)
            std::copy_n(evaluator.output(static_cast<int>(k)), here,
                        results + static_cast<int64_t>(k) * count + first);
    }
}

}  // namespace steepest
