#include "prediction.hpp"

#include "thread_pool.hpp"

namespace steepest {

PredictionTicket submit_prediction(ThreadPool& pool, Prediction given, int tasks) {
    const auto prediction = std::make_shared<const Prediction>(std::move(given));
    const auto counter = std::make_shared<ChunkCounter>();
    const auto run = [prediction, counter, &stop = pool.cancelled()](int64_t, Arena& arena) {
        predict_chunks(*prediction, arena, *counter, &stop);
    };
    return {pool.submit(tasks, run), counter};
}

}  // namespace steepest
