#include "engine/session.hpp"

#include <algorithm>
#include <chrono>
#include <list>
#include <optional>
#include <utility>

#include "engine/floating_point.hpp"
#include "trainer.hpp"

namespace steepest {
namespace {

using Clock = std::chrono::steady_clock;

template <class T>
int64_t largest_batch(const Config& config, const Split<T>& split) {
    const int64_t rows = split.train.rows;
    return config.batch_size == 0 ? rows : std::min<int64_t>(config.batch_size, rows);
}

/// Where the outputs of a job on a part go; null if they are not wanted.
double* outputs_of(const Jobs& jobs, int64_t job, double* all, int64_t rows) {
    const int64_t marks = jobs.marks.size();
    return all ? all + job * marks * rows * jobs.width : nullptr;
}

}  // namespace

/// The splits in use, shared by the workers: jobs with the same split seed follow each other.
template <class T>
class Session::SplitCache {
  public:
    std::shared_ptr<const Split<T>> get(const Table& table, uint64_t seed, bool scale_targets,
                                        const std::atomic<bool>& stop) {
        if (table.counts.empty() && !table.folds)
            seed = 0;  // given parts are the same for every seed
        const Key key{seed, scale_targets};
        std::shared_ptr<Entry> entry;
        {
            const std::lock_guard<std::mutex> lock(mutex_);
            const auto found = std::find_if(entries_.begin(), entries_.end(),
                                            [&](const auto& e) { return e->key == key; });
            if (found != entries_.end()) {
                entries_.splice(entries_.begin(), entries_, found);
            } else {
                entries_.push_front(std::make_shared<Entry>());
                entries_.front()->key = key;
                // Files keep those that other workers use.
                if (entries_.size() > (table.folder.empty() ? kKept : 1)) entries_.pop_back();
            }
            entry = entries_.front();
        }
        const std::lock_guard<std::mutex> lock(entry->making);
        if (!entry->split)
            entry->split = table.folder.empty()
                               ? make_split<T>(table, seed, scale_targets, &stop)
                               : shared_split<T>(table, seed, scale_targets, &stop);
        return entry->split;
    }

  private:
    static constexpr size_t kKept = 4;
    using Key = std::pair<uint64_t, bool>;
    struct Entry {
        Key key;
        std::mutex making;
        std::shared_ptr<const Split<T>> split;
    };
    std::mutex mutex_;
    std::list<std::shared_ptr<Entry>> entries_;
};

struct Session::SplitCaches {
    SplitCache<float> float32;
    SplitCache<double> float64;
};

bool gains_from_threads(const Config& config, int64_t batch) {
    constexpr int64_t kMultiplications = 1 << 23;  // some 200 us a batch, forward and backward
    int64_t weights = 0;
    for (int l = 0; l < config.layers(); l++)
        weights += int64_t{config.sizes[l]} * config.sizes[l + 1];
    return config.layers() > 1 && weights * batch >= kMultiplications;
}

int64_t rows_held(const std::vector<int>& sizes, bool float64, int64_t batch) {
    return float64 ? Trainer<double>::rows_held(sizes, batch)
                   : Trainer<float>::rows_held(sizes, batch);
}

Session::Session(Table table, int threads)
    : table_(std::move(table)), split_caches_(std::make_unique<SplitCaches>()), pool_(threads) {}

Session::~Session() = default;

std::shared_ptr<Ticket> Session::submit(Jobs given) {
    const auto jobs = std::make_shared<const Jobs>(std::move(given));
    std::fill_n(jobs->status, jobs->count, static_cast<int8_t>(Status::halted));
    return pool_.submit(jobs->count, [this, jobs](int64_t job, Arena& arena) {
        const FlushDenormals flush;
        run_job(*jobs, job, arena);
    });
}

void Session::run_job(const Jobs& jobs, int64_t job, Arena& arena) {
    if (jobs.configs[jobs.configuration[job]].float64)
        train<double>(jobs, job, arena, split_caches_->float64);
    else
        train<float>(jobs, job, arena, split_caches_->float32);
}

template <class T>
void Session::train(const Jobs& jobs, int64_t job, Arena& arena, SplitCache<T>& cache) {
    const auto start = Clock::now();
    const Config& config = jobs.configs[jobs.configuration[job]];
    const auto split =
        cache.get(table_, jobs.split_seed[job], config.scale_targets, pool_.cancelled());
    if (!split) return;  // stopped: the job stays halted
    arena.reset();
    const int64_t batch = largest_batch(config, *split);
    std::optional<Team> team;
    if (pool_.threads() > 1 && gains_from_threads(config, batch)) team.emplace(pool_);
    Trainer<T> trainer(config, arena, batch, &pool_.cancelled(), team ? &*team : nullptr);
    if (jobs.initial)
        trainer.set_parameters(static_cast<const T*>(jobs.initial));
    else
        trainer.initialise(jobs.init_seed[job]);
    const int64_t marks = jobs.marks.size();
    const Record record{
        jobs.history + job * (config.epochs + 1) * kHistoryColumns,
        jobs.status + job,
        jobs.epoch_ended + job,
        jobs.best_epoch + job,
        jobs.last_finite_loss + job,
        jobs.test + job * marks * 2,
        jobs.validation_correct +
            job * marks * split->validation.correct_bytes(jobs.validation_rows),
        jobs.test_correct + job * marks * split->test.correct_bytes(jobs.test_rows),
        jobs.sha256 + job * marks * 32,
        jobs.weights ? static_cast<T*>(jobs.weights) + job * config.parameters() : nullptr,
        outputs_of(jobs, job, jobs.validation_outputs, jobs.validation_rows),
        outputs_of(jobs, job, jobs.test_outputs, jobs.test_rows),
        jobs.width,
        jobs.marked_weights
            ? static_cast<T*>(jobs.marked_weights) + job * marks * config.parameters()
            : nullptr,
        jobs.validation_rows,
        jobs.test_rows,
    };
    trainer.fit(*split, jobs.shuffle_seed[job], jobs.marks, record);
    jobs.milliseconds[job] =
        std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

namespace {

template <class T>
double gradient_as(const Table& table, const Config& config, const void* parameters,
                   void* gradient) {
    const DefaultFloatingPoint environment;
    const FlushDenormals flush;
    Arena arena;
    Config momentum = config;  // its buffers receive the gradient
    momentum.rule.name = Rule::momentum;
    momentum.rule.weight_decay = momentum.largest_norm = momentum.dropout = 0.;
    const auto split = make_split<T>(table, 0, config.scale_targets);
    Trainer<T> trainer(momentum, arena, split->train.rows);
    trainer.set_parameters(static_cast<const T*>(parameters));
    return trainer.gradient(split->train, static_cast<T*>(gradient));
}

}  // namespace

double gradient(const Table& table, const Config& config, const void* parameters, void* result) {
    return config.float64 ? gradient_as<double>(table, config, parameters, result)
                          : gradient_as<float>(table, config, parameters, result);
}

}  // namespace steepest
