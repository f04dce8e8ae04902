// What a trained network makes of new rows: logits, probabilities, classes, or their loss.
#pragma once
#include <atomic>
#include <cstdint>
#include <memory>

#include "arena.hpp"
#include "config.hpp"

namespace steepest {

class ThreadPool;
struct Ticket;

/// Features where they lie, in either dtype and any layout: column k of row r stands
/// r * row_stride + k * column_stride elements from the first one.
struct Features {
    const void* x = nullptr;
    bool float64 = true;
    int64_t rows = 0, row_stride = 0, column_stride = 0;
    const double *mean = nullptr, *deviation = nullptr;  // of each column; null: not scaled
};

/// What is to be predicted and where to; the arrays are borrowed, and what is null is not wanted.
struct Prediction {
    Config config;                     // widths, activations, loss and dtype of the network
    const void* parameters = nullptr;  // flat, in that dtype: see Trainer::set_parameters
    Features features;
    void* logits = nullptr;           // (rows, outputs), in that dtype
    double* probabilities = nullptr;  // (rows, classes), computed in float64
    int64_t* classes = nullptr;       // (rows)
    const int32_t* labels = nullptr;  // class codes of the rows, for the two below
    double* losses = nullptr;         // (chunks), summed over the rows of each
    int64_t* correct = nullptr;       // (chunks)
};

/// How many rows are computed at once, so that all layers stay in the first cache. Results do not
/// depend on it, but for the order in which losses are summed: a chunk, then chunk after chunk.
int prediction_chunk();

/// What the threads of one prediction share.
struct ChunkCounter {
    std::atomic<int64_t> next{0};    // chunk that nobody has taken
    std::atomic<bool> finite{true};  // false once a feature was found that is not
};

/// Takes chunks of rows until there are no more, a feature is not finite, or `stop` is set.
void predict_chunks(const Prediction& prediction, Arena& arena, ChunkCounter& counter,
                    const std::atomic<bool>* stop);

/// The whole prediction in this thread; false, and no result, if a feature is not finite.
bool predict(const Prediction& prediction);

/// A prediction under way; once it is over `counter->finite` says whether it has results.
struct PredictionTicket {
    std::shared_ptr<Ticket> ticket;
    std::shared_ptr<const ChunkCounter> counter;
};

/// Queues the prediction as `tasks` tasks, which share the chunks out among themselves.
PredictionTicket submit_prediction(ThreadPool& pool, Prediction prediction, int tasks);

}  // namespace steepest
