// A program on a block of points: one operation at a time, vector by vector.
#include <algorithm>

#include "elementary.hpp"
#include "engine/floating_point.hpp"
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

int block_size(const Program& program) {
    // Twice the first cache: operations follow the block in order, so the second keeps up, and
    // longer loops are worth more (512 points beside 256: 7 % on the exercise's function).
    constexpr int kMemory = 64 << 10, kFewest = 64, kMost = 512;
    const int fitting = kMemory / (program.rows() * int{sizeof(double)});
    return std::clamp(fitting / kFewest * kFewest, kFewest, kMost);
}

Evaluator::Evaluator(const Program& program, Arena& arena)
    : dimensions_(program.dimensions),
      block_(block_size(program)),
      memory_(arena.take<double>(ptrdiff_t{program.rows()} * block_)) {
    for (size_t k = 0; k < program.constants.size(); k++)
        std::fill_n(coordinate(program.registers + k), block_, program.constants[k]);
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
                two([](Doubles x, Doubles y) STEEPEST_LAMBDA { return x + y; });
                break;
            case Operation::subtract:
                two([](Doubles x, Doubles y) STEEPEST_LAMBDA { return x - y; });
                break;
            case Operation::multiply:
                two([](Doubles x, Doubles y) STEEPEST_LAMBDA { return x * y; });
                break;
            case Operation::divide:
                two([](Doubles x, Doubles y) STEEPEST_LAMBDA { return x / y; });
                break;
            case Operation::power:
                two([](Doubles x, Doubles y) STEEPEST_LAMBDA { return power(x, y); });
                break;
            case Operation::minimum:
                two([](Doubles x, Doubles y) STEEPEST_LAMBDA { return min_nan(x, y); });
                break;
            case Operation::maximum:
                two([](Doubles x, Doubles y) STEEPEST_LAMBDA { return max_nan(x, y); });
                break;
            case Operation::negate:
                one([](Doubles x) STEEPEST_LAMBDA { return -x; });
                break;
            case Operation::square:
                one([](Doubles x) STEEPEST_LAMBDA { return x * x; });
                break;
            case Operation::cube:
                one([](Doubles x) STEEPEST_LAMBDA { return x * x * x; });
                break;
            case Operation::sine:
                one([](Doubles x) STEEPEST_LAMBDA { return sine(x); });
                break;
            case Operation::cosine:
                one([](Doubles x) STEEPEST_LAMBDA { return cosine(x); });
                break;
            case Operation::tangent:
                one([](Doubles x) STEEPEST_LAMBDA { return tangent(x); });
                break;
            case Operation::inverse_sine:
                one([](Doubles x) STEEPEST_LAMBDA { return inverse_sine(x); });
                break;
            case Operation::inverse_cosine:
                one([](Doubles x) STEEPEST_LAMBDA { return inverse_cosine(x); });
                break;
            case Operation::inverse_tangent:
                one([](Doubles x) STEEPEST_LAMBDA { return inverse_tangent(x); });
                break;
            case Operation::hyperbolic_sine:
                one([](Doubles x) STEEPEST_LAMBDA { return hyperbolic_sine(x); });
                break;
            case Operation::hyperbolic_cosine:
                one([](Doubles x) STEEPEST_LAMBDA { return hyperbolic_cosine(x); });
                break;
            case Operation::hyperbolic_tangent:
                one([](Doubles x) STEEPEST_LAMBDA { return hyperbolic_tangent(x); });
                break;
            case Operation::exponential:
                one([](Doubles x) STEEPEST_LAMBDA { return exponential(x); });
                break;
            case Operation::natural_logarithm:
                one([](Doubles x) STEEPEST_LAMBDA { return natural_logarithm(x); });
                break;
            case Operation::decimal_logarithm:
                one([](Doubles x) STEEPEST_LAMBDA { return decimal_logarithm(x); });
                break;
            case Operation::square_root:
                one([](Doubles x) STEEPEST_LAMBDA { return sqrt<double>(x); });
                break;
            case Operation::absolute:
                one([](Doubles x) STEEPEST_LAMBDA { return magnitude(x); });
                break;
            case Operation::sign:
                one([](Doubles x) STEEPEST_LAMBDA { return sign(x); });
                break;
            case Operation::choose:
                each([](Doubles u, Doubles v, Doubles x, Doubles y)
                         STEEPEST_LAMBDA { return u >= v ? x : y; },
                     size, to, a, b, call.arguments[2], call.arguments[3]);
                break;
        }
    }
}

void evaluate(const Program& program, const double* points, int64_t count, int64_t first,
              int64_t last, double* results) {
    const DefaultFloatingPoint environment;
    Arena arena;
    const Evaluator evaluator(program, arena);
    for (; first < last; first += evaluator.block()) {
        const int here = std::min<int64_t>(evaluator.block(), last - first);
        evaluator.run(evaluator.fill(points, count, first, here));
        for (size_t k = 0; k < program.outputs.size(); k++)
            std::copy_n(evaluator.output(k), here,
                        results + static_cast<int64_t>(k) * count + first);
    }
}

}  // namespace steepest
