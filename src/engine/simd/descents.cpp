#include "engine/descents.hpp"

#include <algorithm>
#include <cmath>

#include "rules.hpp"

namespace steepest {
namespace {

/// The state of a block of descents, apart from the memory of its program.
struct State {
    State(Arena& arena, int dimensions, int block)
        : state1(arena.zeros<double>(dimensions * block)),
          state2(arena.zeros<double>(dimensions * block)),
          squares(arena.zeros<double>(block)),
          long_steps(arena.zeros<int64_t>(block)) {}
    double *state1, *state2;  // of the rule, (dimensions, block)
    double* squares;          // squared length of the last step
    int64_t* long_steps;      // how many were long
};

/// Every point of the block takes a step. `Known` is the number of coordinates, or 0 if it is not
/// known here.
template <Update update, int Known>
STEEPEST_INLINE void take_steps(const Evaluator& evaluator, int dimensions, const State& state,
                                const Step<double>& step, double long_step, int size) {
    const int n = Known > 0 ? Known : dimensions;
    const ptrdiff_t block = evaluator.block();
    const Doubles longest = splat(long_step * long_step);
    for (ptrdiff_t i = 0; i < size; i += kLanes<double>) {
        Doubles square{};
        for (int k = 0; k < n; k++) {
            const Parameter<double> x = {evaluator.coordinate(k), state.state1 + k * block,
                                         state.state2 + k * block, nullptr};
            const Doubles before = load(x.value + i);
            const Doubles slope = load(evaluator.output(k) + i);
            take_step<update, double>(update == Update::sgd ? -step.rate * slope : slope, x, i,
                                      step);
            const Doubles moved = load(x.value + i) - before;
            square = square + moved * moved;
        }
        store(state.squares + i, square);
        auto* counted = reinterpret_cast<Integers<double>*>(state.long_steps + i);
        *counted -= square > longest;
    }
}

/// The descents from the block of starts that begins at `first`.
template <Update update>
void descend(const Descents& d, int64_t first, Arena& arena, const std::atomic<bool>& stop) {
    arena.reset();
    const Evaluator evaluator(d.gradient, arena);
    const int n = d.gradient.dimensions, block = evaluator.block();
    const int count = std::min<int64_t>(block, d.count - first);
    const int size = evaluator.fill(d.starts, d.count, first, count);
    const State state(arena, n, block);
    StepSizes<double> step_sizes(d.rule);
    for (int64_t t = 0; t < d.steps; t++) {
        if (stop.load(std::memory_order_relaxed)) return;
        const Step<double> step = step_sizes.next(d.rates[t]);
        evaluator.run(size);
        if (n == 2)
            take_steps<update, 2>(evaluator, n, state, step, d.long_step, size);
        else
            take_steps<update, 0>(evaluator, n, state, step, d.long_step, size);
    }
    for (int k = 0; k < n; k++)
        std::copy_n(evaluator.coordinate(k), count, d.ends + k * d.count + first);
    for (int i = 0; i < count; i++) {
        d.long_steps[first + i] = state.long_steps[i];
        d.last_step[first + i] = std::sqrt(state.squares[i]);
    }
}

}  // namespace

int64_t blocks(const Descents& d) {
    const int64_t block = block_size(d.gradient);
    return (d.count + block - 1) / block;
}

void descend_block(const Descents& d, int64_t number, Arena& arena, const std::atomic<bool>& stop) {
    const int64_t first = number * block_size(d.gradient);
    switch (d.rule.name) {
        case Rule::momentum:
            return descend<Update::momentum>(d, first, arena, stop);
        case Rule::adam:
            return descend<Update::adam>(d, first, arena, stop);
        default:
            return descend<Update::sgd>(d, first, arena, stop);
    }
}

}  // namespace steepest
