#include <algorithm>
#include <chrono>
#include <limits>
#include <list>

#include "engine/session.hpp"
#if defined(__SSE__)
#include <xmmintrin.h>
#endif

namespace steepest {
namespace {

using Clock = std::chrono::steady_clock;

/// While it lives, this thread flushes denormal numbers to zero: they are slow and change no
/// result.
class FlushDenormals {
  public:
#if defined(__SSE__)
    FlushDenormals() : before_(_mm_getcsr()) { _mm_setcsr(before_ | 0x8040); }
    ~FlushDenormals() { _mm_setcsr(before_); }

  private:
    unsigned before_;
#else
    FlushDenormals() {}
#endif
};

template <class T>
int64_t largest_batch(const Config& config, const Split<T>& split) {
    const int64_t rows = split.train.rows;
    return config.batch_size == 0 ? rows : std::min<int64_t>(config.batch_size, rows);
}

}  // namespace

/// The splits in use, shared by the workers: jobs with the same split seed follow each other.
template <class T>
class Session::SplitCache {
  public:
    std::shared_ptr<const Split<T>> get(const Table& table, uint64_t seed) {
        if (table.counts.empty()) seed = 0;  // given parts are the same for every seed
        std::shared_ptr<Entry> entry;
        {
            const std::lock_guard<std::mutex> lock(mutex_);
            const auto found = std::find_if(entries_.begin(), entries_.end(),
                                            [&](const auto& e) { return e->seed == seed; });
            if (found != entries_.end()) {
                entries_.splice(entries_.begin(), entries_, found);
            } else {
                entries_.push_front(std::make_shared<Entry>());
                entries_.front()->seed = seed;
                if (entries_.size() > kKept) entries_.pop_back();
            }
            entry = entries_.front();
        }
        const std::lock_guard<std::mutex> lock(entry->making);
        if (!entry->split) entry->split = make_split<T>(table, seed);
        return entry->split;
    }

  private:
    static constexpr size_t kKept = 4;
    struct Entry {
        uint64_t seed;
        std::mutex making;
        std::shared_ptr<const Split<T>> split;
    };
    std::mutex mutex_;
    std::list<std::shared_ptr<Entry>> entries_;
};

struct Session::Caches {
    SplitCache<float> single;
    SplitCache<double> twice;
};

Session::Session(Table table, int threads)
    : table_(std::move(table)), caches_(std::make_unique<Caches>()) {
    for (int i = 0; i < threads; i++) threads_.emplace_back([this] { work(); });
}

Session::~Session() {
    cancel();
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        closing_ = true;
    }
    work_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

std::shared_ptr<Ticket> Session::submit(Jobs jobs) {
    auto ticket = std::make_shared<Ticket>(std::move(jobs));
    const Jobs& j = ticket->jobs;
    std::fill_n(j.status, j.count, static_cast<int8_t>(Status::halted));
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        if (j.count > 0) queue_.push_back(ticket);
    }
    work_.notify_all();
    return ticket;
}

bool Session::wait(Ticket& ticket, double seconds) {
    std::unique_lock<std::mutex> lock(mutex_);
    const auto finished = [&] {
        return ticket.error || ticket.finished.load() == ticket.jobs.count;
    };
    progress_.wait_for(lock, std::chrono::duration<double>(seconds), finished);
    if (ticket.error) std::rethrow_exception(ticket.error);
    return finished();
}

void Session::cancel() {
    stop_.store(true);
}

std::shared_ptr<Ticket> Session::take_job(int64_t& job) {
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
        work_.wait(lock, [this] { return closing_ || !queue_.empty(); });
        if (closing_) return nullptr;
        std::shared_ptr<Ticket> ticket = queue_.front();
        job = ticket->next.fetch_add(1);
        if (job + 1 >= ticket->jobs.count) queue_.pop_front();
        return ticket;
    }
}

/// No exception leaves a worker: it is kept in the ticket and thrown again by wait.
void Session::work() {
    const FlushDenormals flush;
    Arena arena;
    int64_t job = 0;
    while (const std::shared_ptr<Ticket> ticket = take_job(job)) {
        std::exception_ptr error;
        try {
            if (!stop_.load()) run_job(ticket->jobs, job, arena);
        } catch (...) {
            error = std::current_exception();
        }
        bool wake = false;
        {
            const std::lock_guard<std::mutex> lock(mutex_);
            if (error && !ticket->error) ticket->error = error;
            wake = ticket->finished.fetch_add(1) + 1 == ticket->jobs.count || error;
        }
        if (wake) progress_.notify_all();
    }
}

void Session::run_job(const Jobs& jobs, int64_t job, Arena& arena) {
    if (jobs.configs[static_cast<size_t>(jobs.configuration[job])].float64)
        train<double>(jobs, job, arena, caches_->twice);
    else
        train<float>(jobs, job, arena, caches_->single);
}

template <class T>
void Session::train(const Jobs& jobs, int64_t job, Arena& arena, SplitCache<T>& cache) {
    const auto start = Clock::now();
    const Config& config = jobs.configs[static_cast<size_t>(jobs.configuration[job])];
    const auto split = cache.get(table_, jobs.split_seed[job]);
    arena.reset();
    Trainer<T> trainer(config, arena, largest_batch(config, *split));
    if (jobs.initial)
        trainer.set_parameters(static_cast<const T*>(jobs.initial));
    else
        trainer.initialise(jobs.init_seed[job]);
    const auto marks = static_cast<int64_t>(jobs.marks.size());
    const Record record{
        jobs.history + job * (config.epochs + 1) * kHistoryColumns,
        jobs.status + job,
        jobs.epoch_ended + job,
        jobs.last_finite_loss + job,
        jobs.test + job * marks * 2,
        jobs.sha256 + job * marks * 32,
        jobs.weights ? static_cast<T*>(jobs.weights) + job * config.parameters() : nullptr,
    };
    trainer.fit(*split, jobs.shuffle_seed[job], jobs.marks, stop_, record);
    jobs.milliseconds[job] =
        std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

namespace {

template <class T>
double gradient_as(const Table& table, const Config& config, const void* parameters,
                   void* gradient) {
    const FlushDenormals flush;
    Arena arena;
    Config momentum = config;  // its buffers receive the gradient
    momentum.rule = Rule::momentum;
    const auto split = make_split<T>(table, 0);
    Trainer<T> trainer(momentum, arena, split->train.rows);
    trainer.set_parameters(static_cast<const T*>(parameters));
    return trainer.gradient(split->train, static_cast<T*>(gradient));
}

/// Ten independent chains of multiply-adds keep both units busy; a sum of them is used, so that
/// they are computed.
template <class T>
double peak_as(double seconds) {
    const Vector<T> factor = splat<T>(T(0.999999)), term = splat<T>(T(1e-6));
    volatile T used = 0;
    double best = 0.;
    const auto start = Clock::now();
    do {
        Vector<T> chain[10];
        for (int i = 0; i < 10; i++) chain[i] = splat<T>(T(1) + T(i) + used * 0);
        const auto t0 = Clock::now();
        constexpr int kRounds = 20000;
        for (int n = 0; n < kRounds; n++)
#pragma GCC unroll 10
            for (int i = 0; i < 10; i++) chain[i] = chain[i] * factor + term;
        Vector<T> sum{};
        for (int i = 0; i < 10; i++) sum += chain[i];
        used = sum_lanes<T>(sum);
        const double elapsed = std::chrono::duration<double>(Clock::now() - t0).count();
        best = std::max(best, 2. * kLanes<T> * 10. * kRounds / elapsed);
    } while (std::chrono::duration<double>(Clock::now() - start).count() < seconds);
    return best;
}

}  // namespace

double gradient(const Table& table, const Config& config, const void* parameters, void* result) {
    return config.float64 ? gradient_as<double>(table, config, parameters, result)
                          : gradient_as<float>(table, config, parameters, result);
}

double peak_flops(bool float64, double seconds) {
    return float64 ? peak_as<double>(seconds) : peak_as<float>(seconds);
}

}  // namespace steepest
