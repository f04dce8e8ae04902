#include "thread_pool.hpp"

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

std::shared_ptr<Ticket> ThreadPool::take_task(int64_t& number) {
    std::unique_lock<std::mutex> lock(mutex_);
    work_.wait(lock, [this] { return closing_ || !queue_.empty(); });
    if (closing_) return nullptr;
    std::shared_ptr<Ticket> ticket = queue_.front();
    number = ticket->next.fetch_add(1);
    if (number + 1 >= ticket->count) queue_.pop_front();
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
