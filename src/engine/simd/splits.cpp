#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "engine/data.hpp"
#include "engine/random.hpp"
#include "simd.hpp"

namespace steepest {
namespace {

/// Walks the permutation; of each class the first rows go to training, the next to validation, the
/// rest to test. Rows that are held back are passed over: they are the test part.
void rows_by_counts(const Table& table, uint64_t split_seed, Rows (&parts)[3]) {
    const uint32_t n = table.rows;
    Rows order(n), words(padded_words(n));
    permutation(split_seed, kSplit, 0, n, order.data(), words.data());
    std::vector<int64_t> left(table.counts);
    std::vector<bool> held_back(n, false);
    for (const int64_t row : table.parts[2]) held_back[row] = true;
    parts[2].assign(table.parts[2].begin(), table.parts[2].end());
    for (const uint32_t row : order) {
        if (held_back[row]) continue;
        const int32_t label = table.y[row];
        for (int part = 0; part < 3; part++) {
            int64_t& free = left[part * table.classes + label];
            if (free > 0) {
                free--;
                parts[part].push_back(row);
                break;
            }
        }
    }
}

constexpr double kEpsilon = std::numeric_limits<double>::epsilon();

/// Whether to stop, looked at before the work on a row.
bool stopped(const std::atomic<bool>* stop) {
    return stop && stop->load(std::memory_order_relaxed);
}

/// One row of a table whose columns have roles.
template <class T>
void prepare_row(T* to, const double* from, const Table& table, const Scaling& scaling) {
    for (int k = 0; k < table.columns; k++) {
        const double value = std::isnan(from[k]) ? scaling.fill[k] : from[k];
        to[k] = (value - scaling.mean[k]) / scaling.deviation[k];
    }
    for (const int32_t k : scaling.pooled)
        if (from[k] != 0.) to[table.roles[k]] = 1. / scaling.deviation[table.roles[k]];
}

template <class T>
void fill(Part<T>& part, const Table& table, const Rows& rows, const Scaling& scaling,
          const std::atomic<bool>* stop, char** memory) {
    const size_t d = table.columns;
    part.rows = rows.size();
    part.stride = row_stride<T>(table);
    part.x.allocate(rows.size() * part.stride + kPanel<T>, memory);
    part.target_stride = (part.rows + 2 * kPanel<T> - 1) / kPanel<T> * kPanel<T>;  // of vectors
    part.has_classes = table.targets == nullptr;
    part.targets.allocate(size_t(part.target_stride) * std::max(1, table.outputs), memory);
    if (table.weights) part.weights.allocate(rows.size() + kPanel<T>, memory);
    for (size_t i = 0; i < rows.size() && !stopped(stop); i++) {
        T* to = part.x.get() + i * part.stride;
        const double* from = table.x + rows[i] * d;
        if (table.roles)
            prepare_row(to, from, table, scaling);
        else if (table.scale)
            for (size_t k = 0; k < d; k++)
                to[k] = (from[k] - scaling.mean[k]) / scaling.deviation[k];
        else
            for (size_t k = 0; k < d; k++) to[k] = from[k];
        if (part.has_classes) part.targets.get()[i] = table.y[rows[i]];
        if (table.weights) part.weights.get()[i] = table.weights[rows[i]];
        part.weight += table.weights ? table.weights[rows[i]] : 1.;
    }
}

/// The variance of one target over some rows, counted with their weights; 0 if it is constant but
/// for rounding.
double variance_of_target(const Table& table, const Rows& rows, int output,
                          const Scaling& scaling) {
    const auto value = [&](uint32_t row) {
        return (table.targets[size_t(row) * table.outputs + output] - scaling.mean[output]) /
               scaling.deviation[output];
    };
    const auto weight = [&](uint32_t row) { return table.weights ? table.weights[row] : 1.; };
    double total = 0., mean = 0., squares = 0.;
    for (const uint32_t row : rows) total += weight(row), mean += weight(row) * value(row);
    mean /= total;
    for (const uint32_t row : rows) {
        const double difference = value(row) - mean;
        squares += weight(row) * difference * difference;
    }
    const double n = rows.size(), variance = squares / total, rounding = n * kEpsilon * mean;
    return variance > n * kEpsilon * variance + rounding * rounding ? variance : 0.;
}

template <class T>
void fill_targets(Part<T>& part, const Table& table, const Rows& rows, const Scaling& scaling) {
    for (int n = 0; n < table.outputs; n++) {
        T* to = part.targets.get() + ptrdiff_t{n} * part.target_stride;
        for (size_t i = 0; i < rows.size(); i++)
            to[i] = (table.targets[size_t(rows[i]) * table.outputs + n] - scaling.mean[n]) /
                    scaling.deviation[n];
    }
    if (!table.regression) return;
    int varying = 0;
    for (int n = 0; n < table.outputs; n++) {
        const double variance = variance_of_target(table, rows, n, scaling);
        if (variance > 0.) varying++;
        part.precision.push_back(variance > 0. ? 1. / variance : 0.);
    }
    for (double& precision : part.precision)
        precision = varying > 0 ? precision / varying : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

template <class T>
int row_stride(const Table& table) {
    constexpr int64_t kLarge = 1 << 20;  // numbers
    if (table.rows * table.columns >= kLarge) return table.columns;
    return (table.columns + kPanel<T> - 1) / kPanel<T> * kPanel<T>;
}

template int row_stride<float>(const Table&);
template int row_stride<double>(const Table&);

template <class T>
void Aligned<T>::allocate(size_t count, char** from) {
    const size_t bytes = (count * sizeof(T) + 63) / 64 * 64 + 64;
    if (from) {
        borrow(reinterpret_cast<T*>(*from));
        *from += bytes;
    } else {
        memory = {static_cast<T*>(allocate_pages(bytes)), typename Aligned<T>::Free{bytes}};
    }
    std::memset(memory.get(), 0, bytes);
}

Scaling fit_scaling(const double* x, size_t d, bool scale, const Rows& rows,
                    const std::atomic<bool>* stop) {
    Scaling s{std::vector<double>(d, 0.), std::vector<double>(d, 1.)};
    if (!scale || rows.empty()) return s;
    const double n = rows.size();
    for (const uint32_t row : rows) {
        if (stopped(stop)) return s;
        for (size_t k = 0; k < d; k++) s.mean[k] += x[row * d + k];
    }
    for (size_t k = 0; k < d; k++) s.mean[k] /= n;
    std::vector<double> squares(d, 0.);
    for (const uint32_t row : rows) {
        if (stopped(stop)) return s;
        for (size_t k = 0; k < d; k++) {
            const double difference = x[row * d + k] - s.mean[k];
            squares[k] += difference * difference;
        }
    }
    for (size_t k = 0; k < d; k++) {
        // The variance of a constant feature is the rounding error of its mean. The bound is that
        // of scikit-learn, and of src/steepest/data/scaling.py.
        const double variance = squares[k] / n;
        const double rounding = n * kEpsilon * s.mean[k];
        if (variance > n * kEpsilon * variance + rounding * rounding)
            s.deviation[k] = std::sqrt(variance);
    }
    return s;
}

void rows_of_split(const Table& table, uint64_t split_seed, Rows (&parts)[3]) {
    if (!table.counts.empty()) return rows_by_counts(table, split_seed, parts);
    if (table.folds) {
        const uint8_t* part_of = table.folds + split_seed * table.rows;
        for (int64_t row = 0; row < table.rows; row++)
            if (part_of[row] < 3) parts[part_of[row]].push_back(row);
        return;
    }
    for (int part = 0; part < 3; part++)
        parts[part].assign(table.parts[part].begin(), table.parts[part].end());
}

template <class T>
std::shared_ptr<const Split<T>> make_split(const Table& table, uint64_t split_seed,
                                           bool scale_targets, const std::atomic<bool>* stop,
                                           char** memory) {
    Rows rows[3];
    rows_of_split(table, split_seed, rows);
    const Scaling scaling = fit_columns(table, rows[0], stop);
    const Scaling of_targets =
        fit_scaling(table.targets, table.outputs, table.regression && scale_targets, rows[0], stop);
    auto split = std::make_shared<Split<T>>();
    fill(split->train, table, rows[0], scaling, stop, memory);
    fill(split->validation, table, rows[1], scaling, stop, memory);
    fill(split->test, table, rows[2], scaling, stop, memory);
    if (table.targets) {
        fill_targets(split->train, table, rows[0], of_targets);
        fill_targets(split->validation, table, rows[1], of_targets);
        fill_targets(split->test, table, rows[2], of_targets);
    }
    if (stopped(stop)) return nullptr;
    return split;
}

template std::shared_ptr<const Split<float>> make_split<float>(const Table&, uint64_t, bool,
                                                               const std::atomic<bool>*, char**);
template std::shared_ptr<const Split<double>> make_split<double>(const Table&, uint64_t, bool,
                                                                 const std::atomic<bool>*, char**);

}  // namespace steepest
