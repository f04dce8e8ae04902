// Many runs on a few threads. Batches of jobs are queued as tickets; every worker takes the next
// job of the oldest ticket, so no thread waits at the end of a batch while another ticket is
// queued.
//
// The threads belong to the session and end with it: nothing is left behind that a fork could
// break.
#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "config.hpp"
#include "engine/avx/trainer.hpp"

namespace steepest {

/// Jobs as columns, and where their results go; borrowed for as long as the ticket lives.
struct Jobs {
    std::vector<Config> configs;
    std::vector<int> marks;
    int64_t count = 0;
    const int32_t* configuration = nullptr;
    const uint64_t *init_seed = nullptr, *shuffle_seed = nullptr, *split_seed = nullptr;
    const void* initial = nullptr;  // flat parameters that training starts from, or null
    // results, first axis the job
    double *history = nullptr, *last_finite_loss = nullptr, *test = nullptr,
           *milliseconds = nullptr;
    int8_t* status = nullptr;
    int32_t* epoch_ended = nullptr;
    uint8_t* sha256 = nullptr;
    void* weights = nullptr;  // (jobs, parameters) of the only configuration, or null
};

struct Ticket {
    explicit Ticket(Jobs given) : jobs(std::move(given)) {}
    const Jobs jobs;
    std::atomic<int64_t> next{0};
    std::atomic<int64_t> finished{0};
    std::exception_ptr error;  // guarded by the session's mutex
};

class Session {
  public:
    Session(Table table, int threads);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session();

    std::shared_ptr<Ticket> submit(Jobs jobs);
    /// Waits until the ticket is finished or the time is over; true if finished. Rethrows a
    /// worker's error.
    bool wait(Ticket& ticket, double seconds);
    /// Running jobs end at their next batch as halted, queued ones are not started.
    void cancel();

  private:
    template <class T>
    class SplitCache;
    struct Caches;
    void work();
    std::shared_ptr<Ticket> take_job(int64_t& job);
    template <class T>
    void train(const Jobs& jobs, int64_t job, Arena& arena, SplitCache<T>& cache);
    void run_job(const Jobs& jobs, int64_t job, Arena& arena);

    const Table table_;
    std::unique_ptr<Caches> caches_;
    std::atomic<bool> stop_{false};
    bool closing_ = false;
    std::mutex mutex_;
    std::condition_variable work_, progress_;
    std::deque<std::shared_ptr<Ticket>> queue_;
    std::vector<std::thread> threads_;
};

/// Gradient of the mean loss over all rows of the table with the given parameters, by the same
/// kernels that train. Both arrays are flat parameters in the config's dtype.
double gradient(const Table& table, const Config& config, const void* parameters, void* gradient);

/// Multiply-adds a second of one thread, times two: the peak that kernels are measured against.
double peak_flops(bool float64, double seconds);

}  // namespace steepest
