#include "thread_pool.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "floating_point.hpp"

namespace steepest {

ThreadPool::ThreadPool(int threads) {
    for (int i = 0; i < threads; i++) {
        try {
            threads_.emplace_back([this] { work(); });
        } catch (const std::exception&) {  // of the system or of memory: those that run suffice
            if (threads_.empty())
                throw std::runtime_error(
                    "the system allows this process no further thread (end other programs, or "
                    "raise the limit on processes or memory)");
            break;
        }
    }
}

ThreadPool::~ThreadPool() {
    cancel();
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        closing_ = true;
    }
    work_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

std::shared_ptr<Ticket> ThreadPool::submit(int64_t count, Task run) {
    auto ticket = std::make_shared<Ticket>(count, std::move(run));
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        if (count > 0) queue_.push_back(ticket);
        queued_.store(static_cast<int>(queue_.size()));
    }
    work_.notify_all();
    return ticket;
}

bool ThreadPool::wait(const Ticket& ticket, double seconds) {
    std::unique_lock<std::mutex> lock(mutex_);
    const auto finished = [&] { return ticket.error || ticket.finished.load() == ticket.count; };
    progress_.wait_for(lock, std::chrono::duration<double>(seconds), finished);
    if (ticket.error) std::rethrow_exception(ticket.error);
    return finished();
}

void ThreadPool::add(Team& team) {
    const std::lock_guard<std::mutex> lock(mutex_);
    teams_.push_back(&team);
}

void ThreadPool::remove(Team& team) {
    const std::lock_guard<std::mutex> lock(mutex_);
    teams_.erase(std::find(teams_.begin(), teams_.end(), &team));
}

void ThreadPool::call_idle() {
    if (idle_.load() == 0 || queued_.load() > 0) return;
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        calls_++;
    }
    work_.notify_all();
}

/// The one with the fewest helpers.
Team* ThreadPool::team_to_help() {
    const auto fewer = [](const Team* a, const Team* b) { return a->helpers() < b->helpers(); };
    const auto team = std::min_element(teams_.begin(), teams_.end(), fewer);
    return team == teams_.end() ? nullptr : *team;
}

/// The next task; a thread helps teams while there is none.
std::shared_ptr<Ticket> ThreadPool::take_task(int64_t& number) {
    std::unique_lock<std::mutex> lock(mutex_);
    while (!closing_ && queue_.empty()) {
        idle_++;
        work_.wait(lock, [this, before = calls_] {
            return closing_ || !queue_.empty() || calls_ != before;
        });
        idle_--;
        if (closing_ || !queue_.empty()) break;
        Team* team = team_to_help();
        if (!team) continue;
        team->join();
        lock.unlock();
        team->help(queued_);
        lock.lock();
    }
    if (closing_) return nullptr;
    std::shared_ptr<Ticket> ticket = queue_.front();
    number = ticket->next.fetch_add(1);
    if (number + 1 >= ticket->count) queue_.pop_front();
    queued_.store(static_cast<int>(queue_.size()));
    return ticket;
}

/// No exception leaves a thread: it is kept in the ticket and thrown again by wait.
void ThreadPool::work() {
    const DefaultFloatingPoint environment;  // a thread begins with that of its maker
    Arena memory;
    int64_t number = 0;
    while (const std::shared_ptr<Ticket> ticket = take_task(number)) {
        std::exception_ptr error;
        try {
            if (!cancelled_.load()) ticket->run(number, memory);
        } catch (...) {
            error = std::current_exception();
            memory.release();  // others may need what this task took
        }
        bool wake = false;
        {
            const std::lock_guard<std::mutex> lock(mutex_);
            if (error && !ticket->error) ticket->error = error;
            wake = ticket->finished.fetch_add(1) + 1 == ticket->count || error;
        }
        if (wake) progress_.notify_all();
    }
}

}  // namespace steepest
