// Descents from many starts at once: each block of starts takes all its steps while it stays in the
// first caches, and no block depends on another.
#pragma once
#include <atomic>
#include <memory>

#include "arena.hpp"
#include "config.hpp"
#include "program.hpp"

namespace steepest {

class ThreadPool;
struct Ticket;

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

/// How many blocks of starts there are.
int64_t blocks(const Descents& descents);
/// The descents of one block, in this thread; soon over once `stop` is set.
void descend_block(const Descents& descents, int64_t number, Arena& arena,
                   const std::atomic<bool>& stop);

/// Queues the descents; each task of the ticket is a block of starts.
std::shared_ptr<Ticket> submit_descents(ThreadPool& pool, Descents descents);

}  // namespace steepest
