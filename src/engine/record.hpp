// The results of a run, and where it writes them.
#pragma once
#include <cstdint>

namespace steepest {

/// How a run ended. A failed one got no memory, a stopped one trained no more since it did not
/// improve.
enum class Status : int8_t { done, diverged, halted, failed, stopped };

constexpr int kHistoryColumns = 6;

/// Bytes that hold a bit for each of some rows.
constexpr int64_t packed_bytes(int64_t rows) {
    return (rows + 7) / 8;
}

/// The rows of one run in the columns of `plans.TrainingResults`; `weights` is null if they are not
/// wanted.
struct Record {
    double* history;  // (epochs + 1, 6)
    int8_t* status;
    int32_t* epoch_ended;
    int32_t* best_epoch;  // whose weights are kept, with early stopping; else -1
    double* last_finite_loss;
    double* test;                                // (marks, 2)
    uint8_t *validation_correct, *test_correct;  // (marks, packed_bytes(rows))
    uint8_t* sha256;                             // (marks, 32)
    void* weights;  // parameters, W then b of each layer, in the dtype of the run
    double *validation_outputs = nullptr, *test_outputs = nullptr;  // (marks, rows, width), or null
    int width = 0;                                                  // at least the run's outputs
    void* marked_weights = nullptr;              // (marks, parameters) at each mark, or null
    int64_t validation_rows = 0, test_rows = 0;  // that arrays have room for; 0: those of the split
};

}  // namespace steepest
