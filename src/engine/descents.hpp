// Descents from many starts at once: each block of starts takes all its steps while it stays in the
// first caches, and no block depends on another.
#pragma once
#include <memory>

#include "config.hpp"
#include "program.hpp"
#include "thread_pool.hpp"

namespace steepest {

/// The descents to make, and where their results go; the arrays are borrowed for as long as the
/// ticket lives.
struct Descents {
    Program gradient;  // as many outputs as coordinates
    RuleSettings rule;
    int64_t steps = 0;
    const double* rates = nullptr;  // (steps), the learning rate of each
    double long_step = 0.;          // steps longer than this are counted
    int64_t count = 0;
    const double* starts = nullptr;  // (dimensions, count)
    double* ends = nullptr;          // (dimensions, count)
    uint32_t* long_steps = nullptr;  // (count)
    double* last_step = nullptr;     // (count), its length
};

/// Queues the descents; each task of the ticket is a block of starts.
std::shared_ptr<Ticket> submit_descents(ThreadPool& pool, Descents descents);

}  // namespace steepest
