// Threads that work through tickets. A ticket is a number of tasks of one kind, and each thread
// takes the next task of the oldest ticket, so no thread waits at the end of a ticket while another
// one is queued. The threads end with the pool, so a later fork finds none.
#pragma once
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "arena.hpp"
#include "team.hpp"

namespace steepest {

/// A task gets its number and the memory of the thread that runs it.
using Task = std::function<void(int64_t number, Arena& memory)>;

/// Tasks 0 to count - 1 of one kind.
struct Ticket {
    Ticket(int64_t tasks, Task run_task) : count(tasks), run(std::move(run_task)) {}
    const int64_t count;
    const Task run;
    std::atomic<int64_t> next{0};
    std::atomic<int64_t> finished{0};
    std::exception_ptr error;  // guarded by the pool's mutex
};

class ThreadPool {
  public:
    /// Starts the threads, or as many of them as the system gives.
    explicit ThreadPool(int threads);
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;
    /// Cancels, and waits for the threads.
    ~ThreadPool();

    std::shared_ptr<Ticket> submit(int64_t count, Task run);
    /// Waits until the ticket is finished or the time is over; true if finished. Rethrows the error
    /// of a task.
    bool wait(const Ticket& ticket, double seconds);
    /// Queued tasks are skipped; running ones are expected to end soon, see `cancelled`.
    void cancel() { cancelled_.store(true); }
    /// Set for good by `cancel`; long tasks look at it now and then.
    const std::atomic<bool>& cancelled() const { return cancelled_; }

    // ---- called by teams
    int threads() const { return static_cast<int>(threads_.size()); }
    /// Threads with nothing to do may help the team, until it is removed.
    void add(Team& team);
    void remove(Team& team);
    /// Wakes the threads that sleep, if there are any and no run is queued.
    void call_idle();

  private:
    void work();
    Team* team_to_help();
    std::shared_ptr<Ticket> take_task(int64_t& number);

    std::atomic<bool> cancelled_{false};
    std::atomic<int> queued_{0};  // tickets with tasks that nobody has taken
    std::atomic<int> idle_{0};    // threads that sleep
    uint64_t calls_ = 0;          // of teams for idle threads
    std::vector<Team*> teams_;
    bool closing_ = false;
    std::mutex mutex_;
    std::condition_variable work_, progress_;
    std::deque<std::shared_ptr<Ticket>> queue_;
    std::vector<std::thread> threads_;
};

}  // namespace steepest
