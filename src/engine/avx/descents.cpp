#include <algorithm>
#include <chrono>
#include <cmath>
#include <system_error>

#include "engine/descents.hpp"

namespace steepest {
namespace {

/// The rule's numbers from step to step. Adam's corrections of its means are taken into the step
/// size and epsilon, as in training.
class Pace {
  public:
    explicit Pace(const Descents& d)
        : descents_(d), step_{0., d.momentum, 1. - d.beta1, d.beta2, 1. - d.beta2, d.epsilon} {}
    const Step<double>& next(double rate) {
        step_.rate = rate;
        if (descents_.rule == Rule::adam) {
            power1_ *= descents_.beta1;
            power2_ *= descents_.beta2;
            const double correct2 = std::sqrt(1. - power2_);
            step_.rate = rate * correct2 / (1. - power1_);
            step_.epsilon = descents_.epsilon * correct2;
        }
        return step_;
    }

  private:
    const Descents& descents_;
    Step<double> step_;
    double power1_ = 1., power2_ = 1.;
};

/// Memory of a block of descents beside that of its program.
struct State {
    State(Arena& arena, int dimensions, int block)
        : first(arena.zeros<double>(static_cast<size_t>(dimensions * block))),
          second(arena.zeros<double>(static_cast<size_t>(dimensions * block))),
          squares(arena.zeros<double>(static_cast<size_t>(block))),
          long_steps(arena.zeros<int64_t>(static_cast<size_t>(block))) {}
    double *first, *second;  // of the rule, (dimensions, block)
    double* squares;         // squared length of the last step
    int64_t* long_steps;     // how many were long
};

/// Every point of the block takes a step. `Known` is the number of coordinates, or 0 if it is not
/// known here.
template <Rule rule, int Known>
STEEPEST_INLINE void take_steps(const Evaluator& evaluator, int dimensions, const State& state,
                                const Step<double>& step, double long_step, int size) {
    const int n = Known > 0 ? Known : dimensions;
    const ptrdiff_t block = evaluator.block();
    const Vector<double> longest = splat(long_step * long_step);
    for (ptrdiff_t i = 0; i < size; i += kLanes<double>) {
        Vector<double> square{};
        for (int k = 0; k < n; k++) {
            const Slot<double> slot = {evaluator.coordinate(k), state.first + k * block,
                                       state.second + k * block};
            const Vector<double> before = load(slot.weights + i);
            const Vector<double> slope = load(evaluator.output(k) + i);
            take_step<rule, double>(rule == Rule::sgd ? -step.rate * slope : slope, slot, i, step);
            const Vector<double> moved = load(slot.weights + i) - before;
            square = square + moved * moved;
        }
        store(state.squares + i, square);
        auto* counted = reinterpret_cast<Integers<double>*>(state.long_steps + i);
        *counted -= square > longest;
    }
}

}  // namespace

template <Rule rule>
void DescentCrew::descend(const Evaluator& evaluator, Arena& arena, int64_t first) {
    const Descents& d = descents_;
    const int n = d.gradient.dimensions, block = evaluator.block();
    const int count = static_cast<int>(std::min<int64_t>(block, d.count - first));
    const int size = evaluator.fill(d.starts, d.count, first, count);
    arena.reset();
    const State state(arena, n, block);
    Pace pace(d);
    for (int64_t t = 0; t < d.steps; t++) {
        if (stop_.load(std::memory_order_relaxed)) return;
        const Step<double>& step = pace.next(d.rates[t]);
        evaluator.run(size);
        if (n == 2)
            take_steps<rule, 2>(evaluator, n, state, step, d.long_step, size);
        else
            take_steps<rule, 0>(evaluator, n, state, step, d.long_step, size);
    }
    for (int k = 0; k < n; k++)
        std::copy_n(evaluator.coordinate(k), count, d.ends + k * d.count + first);
    for (int i = 0; i < count; i++) {
        d.long_steps[first + i] = static_cast<uint32_t>(state.long_steps[i]);
        d.last_step[first + i] = std::sqrt(state.squares[i]);
    }
}

DescentCrew::DescentCrew(Descents descents, int threads) : descents_(std::move(descents)) {
    for (int i = 0; i < threads; i++) {
        try {
            threads_.emplace_back([this] { work(); });
        } catch (const std::system_error&) {  // the system gives no more: those that run suffice
            if (threads_.empty()) throw;
            break;
        }
    }
}

DescentCrew::~DescentCrew() {
    stop_.store(true);
    for (std::thread& thread : threads_) thread.join();
}

bool DescentCrew::wait(double seconds) {
    std::unique_lock<std::mutex> lock(mutex_);
    done_.wait_for(lock, std::chrono::duration<double>(seconds),
                   [this] { return error_ || ended_ == threads_.size(); });
    if (error_) std::rethrow_exception(error_);
    return ended_ == threads_.size();
}

/// No exception leaves a thread: it is kept and thrown again by wait.
void DescentCrew::work() {
    std::exception_ptr error;
    try {
        const Evaluator evaluator(descents_.gradient);
        Arena arena;
        for (;;) {
            const int64_t first = next_.fetch_add(evaluator.block());
            if (first >= descents_.count || stop_.load()) break;
            switch (descents_.rule) {
                case Rule::sgd:
                    descend<Rule::sgd>(evaluator, arena, first);
                    break;
                case Rule::momentum:
                    descend<Rule::momentum>(evaluator, arena, first);
                    break;
                case Rule::adam:
                    descend<Rule::adam>(evaluator, arena, first);
                    break;
            }
        }
    } catch (...) {
        error = std::current_exception();
    }
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        ended_++;
        if (error && !error_) error_ = error;
    }
    done_.notify_all();
}

}  // namespace steepest
