// A dataset as it was given, and one split of it as a run reads it.
#pragma once
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "large_memory.hpp"
#include "record.hpp"

namespace steepest {

/// What a column of a table holds; the role of a category is the number of the column for rare
/// ones.
enum Role : int32_t {
    kNumber = -1,      // standardised, if the table asks for it
    kIncomplete = -2,  // the same; NaN, which is missing, becomes the median
    kFlag = -3,        // 0 or 1, as it is
};

/// The whole table; borrowed. Give `counts` (a split for every seed), fixed `parts`, or `folds`.
/// With counts and parts, the test part is fixed and the counts are those of the other rows.
struct Table {
    const double* x = nullptr;        // (rows, columns)
    const int32_t* y = nullptr;       // class codes; all 0 where a row has targets
    const double* targets = nullptr;  // (rows, outputs), or null: labels 0 and 1, or numbers
    int outputs = 0;
    bool regression = false;          // whether the targets are numbers
    const double* weights = nullptr;  // how much each row counts, or null
    int64_t rows = 0;
    int columns = 0, classes = 0;
    bool scale = false;              // standardise with the training part's mean and deviation
    const int32_t* roles = nullptr;  // of each column; null: all are numbers
    int rare = 0;                    // categories in fewer training rows are pooled
    std::vector<int64_t> counts;     // (3, classes): rows of each class in each part
    std::vector<int64_t>
        parts[3];  // row numbers; where counts is not empty, of the test part alone
    /// (splits, rows): the part of each row for the split seeds 0, 1, 2, ...; 3 is outside of all.
    /// Or null.
    const uint8_t* folds = nullptr;
    std::string folder;  // where processes that have this table share its splits; empty: nowhere
};

/// Zeroed memory on a page's boundary.
template <class T>
struct Aligned {
    struct Free {
        size_t bytes = 0;  // 0: borrowed
        void operator()(T* p) const {
            if (bytes) free_pages(p, bytes);
        }
    };
    std::unique_ptr<T, Free> memory;
    /// Of its own, or at `*from`, which then points behind it.
    void allocate(size_t count, char** from = nullptr);
    void borrow(T* given) { memory = {given, Free{}}; }
    T* get() const { return memory.get(); }
};

/// Rows of one part. A panel may be read from everywhere in them.
template <class T>
struct Part {
    Aligned<T> x;        // (rows, stride)
    Aligned<T> targets;  // class codes, or the targets (outputs, target_stride)
    Aligned<T> weights;  // how much each row counts, or null
    double weight = 0.;  // of all rows together; without weights their number
    int rows = 0, stride = 0, target_stride = 0;
    bool has_classes = true;
    /// Of targets that are numbers, 1 / (outputs * variance of the target in this part). Outputs
    /// are those that vary; the others have 0, and all NaN if none varies. Else empty.
    std::vector<double> precision;
    /// Bytes of a bit for each row that may be right, where the largest split has `most` rows; only
    /// classes are right or wrong.
    int64_t correct_bytes(int64_t most = 0) const {
        return has_classes ? packed_bytes(most > rows ? most : rows) : 0;
    }
};

/// From one row of a split to the next. Rows of small tables are padded with zeros to whole panels;
/// those of large ones lie close together, as they would take up to twice the memory.
template <class T>
int row_stride(const Table& table);

template <class T>
struct Split {
    Part<T> train, validation, test;
};

using Rows = std::vector<uint32_t>;

/// The rows of training, validation and test part, in the order of the split's permutation.
void rows_of_split(const Table& table, uint64_t split_seed, Rows (&parts)[3]);

/// Mean and deviation of each column. A deviation of infinity makes a column 0.
struct Scaling {
    std::vector<double> mean, deviation;
    std::vector<double> fill{};     // what stands for a missing number; empty where none may be
    std::vector<int32_t> pooled{};  // columns of the categories that are rare
};

/// Of the columns of a table over some rows, as their roles say.
Scaling fit_columns(const Table& table, const Rows& rows, const std::atomic<bool>* stop = nullptr);

/// Of the columns of x (rows, d) over some rows; without `scale`, mean 0 and deviation 1. It means
/// nothing if `stop` was set meanwhile.
Scaling fit_scaling(const double* x, size_t d, bool scale, const Rows& rows,
                    const std::atomic<bool>* stop = nullptr);

/// Splits, scales and pads the table; `scale_targets` standardises targets that are numbers. Rows
/// of each part stand in the order of the split's permutation. Null if `stop` was set meanwhile.
/// The arrays are taken from `*memory`, if it is given.
template <class T>
std::shared_ptr<const Split<T>> make_split(const Table& table, uint64_t split_seed,
                                           bool scale_targets,
                                           const std::atomic<bool>* stop = nullptr,
                                           char** memory = nullptr);

/// The same from a file in the table's folder, made by the first process that needs it.
template <class T>
std::shared_ptr<const Split<T>> shared_split(const Table& table, uint64_t split_seed,
                                             bool scale_targets, const std::atomic<bool>* stop);

}  // namespace steepest
