// Many runs on a few threads: a data set, its splits, and the jobs that are trained on them.
#pragma once
#include <memory>
#include <vector>

#include "config.hpp"
#include "data.hpp"
#include "record.hpp"
#include "thread_pool.hpp"

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
    int32_t *epoch_ended = nullptr, *best_epoch = nullptr;
    uint8_t *validation_correct = nullptr, *test_correct = nullptr;
    uint8_t* sha256 = nullptr;
    void* weights = nullptr;  // (jobs, parameters) of the only configuration, or null
    double *validation_outputs = nullptr, *test_outputs = nullptr;  // (jobs, marks, rows, width)
    int width = 0;
    int64_t validation_rows = 0, test_rows = 0;  // of the largest split
    void* marked_weights = nullptr;              // (jobs, marks, parameters), as weights, or null
};

class Session {
  public:
    Session(Table table, int threads);
    ~Session();

    /// Queues the jobs; each is a task of the ticket.
    std::shared_ptr<Ticket> submit(Jobs jobs);
    /// See ThreadPool::wait.
    bool wait(const Ticket& ticket, double seconds) { return pool_.wait(ticket, seconds); }
    /// Running jobs end at their next batch as halted, queued ones are not started.
    void cancel() { pool_.cancel(); }

  private:
    template <class T>
    class SplitCache;
    struct SplitCaches;
    template <class T>
    void train(const Jobs& jobs, int64_t job, Arena& arena, SplitCache<T>& cache);
    void run_job(const Jobs& jobs, int64_t job, Arena& arena);

    const Table table_;
    const std::unique_ptr<SplitCaches> split_caches_;
    ThreadPool pool_;  // destroyed first, since its threads use the rest
};

/// Whether a network is so large that it is trained faster by several threads at once: the idle
/// ones of its session.
bool gains_from_threads(const Config& config, int64_t batch);

/// Rows of which a training keeps the outputs of every layer at once. Wide layers are evaluated in
/// larger chunks; which those are depends on the processor.
int64_t rows_held(const std::vector<int>& sizes, bool float64, int64_t batch);

/// Gradient of the mean loss over all rows of the table with the given parameters, by the same
/// kernels that train. Both arrays are flat parameters in the config's dtype.
double gradient(const Table& table, const Config& config, const void* parameters, void* gradient);

}  // namespace steepest
