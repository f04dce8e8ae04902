// Numbers, flags and categories of a table, prepared as the training part says; to be read beside
// src/steepest/data/preparation.py.

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/data.hpp"
#include "simd.hpp"

namespace steepest {
namespace {

constexpr double kNothing = std::numeric_limits<double>::infinity();

bool is_number(int32_t role) {
    return role == kNumber || role == kIncomplete;
}

/// The median of the numbers that are not missing; NaN if all are.
double median(const Table& table, const Rows& rows, size_t column, std::vector<double>& numbers) {
    numbers.clear();
    for (const uint32_t row : rows) {
        const double value = table.x[row * size_t(table.columns) + column];
        if (!std::isnan(value)) numbers.push_back(value);
    }
    if (numbers.empty()) return std::numeric_limits<double>::quiet_NaN();
    const auto middle = numbers.begin() + numbers.size() / 2;
    std::nth_element(numbers.begin(), middle, numbers.end());
    if (numbers.size() % 2) return *middle;
    return (*std::max_element(numbers.begin(), middle) + *middle) / 2.;
}

/// Pools rare categories; flags and categories that do not vary become 0.
void fit_flags(const Table& table, const Rows& rows, Scaling& s, const std::atomic<bool>* stop) {
    const size_t d = table.columns;
    std::vector<size_t> ones(d, 0);
    for (const uint32_t row : rows) {
        if (stop && stop->load(std::memory_order_relaxed)) return;
        for (size_t k = 0; k < d; k++) ones[k] += table.x[row * d + k] != 0.;
    }
    for (size_t k = 0; k < d; k++)
        if (table.roles[k] >= 0 && ones[k] < static_cast<size_t>(table.rare)) {
            s.pooled.push_back(static_cast<int32_t>(k));
            ones[table.roles[k]] += ones[k];
            ones[k] = 0;
        }
    for (size_t k = 0; k < d; k++)
        if (!is_number(table.roles[k]) && (ones[k] == 0 || ones[k] == rows.size()))
            s.deviation[k] = kNothing;
}

}  // namespace

Scaling fit_columns(const Table& table, const Rows& rows, const std::atomic<bool>* stop) {
    const size_t d = table.columns;
    if (!table.roles) return fit_scaling(table.x, d, table.scale, rows, stop);
    Scaling s{
        std::vector<double>(d, 0.), std::vector<double>(d, 1.), std::vector<double>(d, 0.), {}};
    std::vector<double> numbers;
    std::vector<size_t> empty;
    for (size_t k = 0; k < d; k++)
        if (table.roles[k] == kIncomplete) {
            s.fill[k] = median(table, rows, k, numbers);
            if (std::isnan(s.fill[k])) s.fill[k] = 0., empty.push_back(k);
        }
    if (table.scale) {
        // Columns of numbers alone, filled: as they are scaled in a table without roles.
        std::vector<size_t> places;
        for (size_t k = 0; k < d; k++)
            if (is_number(table.roles[k])) places.push_back(k);
        std::vector<double> filled(rows.size() * places.size());
        Rows order(rows.size());
        for (size_t i = 0; i < rows.size(); i++) {
            if (stop && stop->load(std::memory_order_relaxed)) return s;
            order[i] = static_cast<uint32_t>(i);
            for (size_t j = 0; j < places.size(); j++) {
                const double value = table.x[rows[i] * d + places[j]];
                filled[i * places.size() + j] = std::isnan(value) ? s.fill[places[j]] : value;
            }
        }
        const Scaling of_numbers = fit_scaling(filled.data(), places.size(), true, order, stop);
        for (size_t j = 0; j < places.size(); j++) {
            s.mean[places[j]] = of_numbers.mean[j];
            s.deviation[places[j]] = of_numbers.deviation[j];
        }
    }
    for (const size_t k : empty) s.mean[k] = 0., s.deviation[k] = kNothing;
    fit_flags(table, rows, s, stop);
    return s;
}

}  // namespace steepest
