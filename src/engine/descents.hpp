// Descents from many starts at once, on a few threads: each block of starts takes all its steps
// while it stays in the first caches, and no block knows of another.
#pragma once
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "config.hpp"
#include "program.hpp"
#include "engine/avx/rules.hpp"

namespace steepest {

/// What is asked, and where it goes; the arrays are borrowed until the descents have ended.
struct Descents {
    Program gradient;  // as many outputs as coordinates
    Rule rule = Rule::sgd;
    double momentum = 0.9, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
    int64_t steps = 0;
    const double* rates = nullptr;  // (steps), the size of each
    double long_step = 0.;          // steps longer than this are counted
    int64_t count = 0;
    const double* starts = nullptr;  // (dimensions, count)
    double* ends = nullptr;          // (dimensions, count)
    uint32_t* long_steps = nullptr;  // (count)
    double* last_step = nullptr;     // (count), its length
};

/// Descents under way: the threads begin at once and end with this object at the latest.
class DescentCrew {
  public:
    DescentCrew(Descents descents, int threads);
    DescentCrew(const DescentCrew&) = delete;
    DescentCrew& operator=(const DescentCrew&) = delete;
    /// Stops at the next step of every block, and waits for the threads.
    ~DescentCrew();
    /// Waits until all is done or the time is over; true if done. Rethrows a thread's error.
    bool wait(double seconds);

  private:
    void work();
    template <Rule rule>
    void descend(const Evaluator& evaluator, Arena& arena, int64_t first);

    const Descents descents_;
    std::atomic<int64_t> next_{0};
    std::atomic<bool> stop_{false};
    std::mutex mutex_;
    std::condition_variable done_;
    size_t ended_ = 0;
    std::exception_ptr error_;
    std::vector<std::thread> threads_;
};

}  // namespace steepest
