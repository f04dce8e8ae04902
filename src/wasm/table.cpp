// A table and its split.
#include "table.hpp"

#include <algorithm>
#include <cmath>
#include <new>
#include <numeric>
#include <string>

#include "engine/random.hpp"
#include "errors.hpp"
#include "interface.hpp"
#include "runs.hpp"

namespace steepest::page {
namespace {

const char* const kParts[] = {"training", "validation", "test"};

struct State {
    Table table;
    std::vector<int32_t> no_classes;  // where rows have targets
    Rows parts[3];
    Scaling scaling;
};

State& state() {
    static State only;
    return only;
}

std::string number(int64_t count) {
    return std::to_string(count);
}

bool check_features(const double* x, int rows, int columns) {
    if (rows < 1 || columns < 1)
        return refuse("the table must have rows and columns, got " + number(rows) + " rows and " +
                      number(columns) + " columns");
    for (int64_t i = 0; i < int64_t{rows} * columns; i++)
        if (!std::isfinite(x[i]))
            return refuse("the table must have finite numbers, row " + number(i / columns) +
                          ", column " + number(i % columns) + " has " + shown(x[i]));
    return true;
}

bool check_classes(const int32_t* y, int rows, int classes) {
    if (classes < 2)
        return refuse("the table must have two classes or more, got " + number(classes));
    for (int i = 0; i < rows; i++)
        if (y[i] < 0 || y[i] >= classes)
            return refuse("y must have class codes from 0 to " + number(classes - 1) + ", row " +
                          number(i) + " has " + number(y[i]));
    return true;
}

bool check_targets(const double* targets, int rows, int outputs, bool regression) {
    if (outputs < 1) return refuse("rows must have a target or more, got " + number(outputs));
    for (int64_t i = 0; i < int64_t{rows} * outputs; i++) {
        const bool fine =
            regression ? std::isfinite(targets[i]) : targets[i] == 0. || targets[i] == 1.;
        if (!fine)
            return refuse(std::string("targets must be ") +
                          (regression ? "finite numbers" : "labels 0 and 1") + ", row " +
                          number(i / outputs) + " has " + shown(targets[i]));
    }
    return true;
}

void use(Table table) {
    forget_runs();
    for (Rows& part : state().parts) part.clear();
    state().table = std::move(table);
}

Table make_table(const double* x, int rows, int columns, bool scale) {
    Table made;
    made.x = x, made.rows = rows, made.columns = columns, made.scale = scale;
    return made;
}

/// Rows of each class.
std::vector<int64_t> class_totals(const Table& t) {
    std::vector<int64_t> totals(t.classes, 0);
    for (int64_t i = 0; i < t.rows; i++) totals[t.y[i]]++;
    return totals;
}

/// Every class needs a training row.
bool check_training(const int64_t* counts, int classes) {
    for (int c = 0; c < classes; c++)
        if (counts[c] == 0)
            return refuse("the split leaves no training row for class " + number(c) +
                          " (give the training part more rows, or leave that class out)");
    return true;
}

/// `size` rows divided among classes in proportion to their free rows, by largest remainders, ties
/// to the lower class; see data/splits.py.
void take_rows(std::vector<int64_t>& free, int64_t size, int64_t* counts) {
    const int64_t total = std::accumulate(free.begin(), free.end(), int64_t{0});
    if (size == 0) return;
    std::vector<int> order(free.size());
    std::iota(order.begin(), order.end(), 0);
    const auto remainder = [&](int c) { return free[c] * size % total; };
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return remainder(a) > remainder(b); });
    int64_t missing = size;
    for (size_t c = 0; c < free.size(); c++) missing -= counts[c] = free[c] * size / total;
    for (int64_t i = 0; i < missing; i++) counts[order[i]]++;
    for (size_t c = 0; c < free.size(); c++) free[c] -= counts[c];
}

bool use_counts(std::vector<int64_t> counts) {
    Table& t = state().table;
    if (!check_training(counts.data(), t.classes)) return false;
    forget_runs();
    t.counts = std::move(counts);
    for (auto& part : t.parts) part.clear();
    return true;
}

bool has_table() {
    return state().table.x != nullptr ||
           refuse("there is no table (call set_table or set_target_table first)");
}

}  // namespace

const Table& table() {
    return state().table;
}

bool table_is_ready() {
    const Table& t = table();
    if (!has_table()) return false;
    return !t.counts.empty() || !t.parts[0].empty() ||
           refuse("the rows are not divided (call set_split, set_counts or set_parts first)");
}

void* allocate(int bytes) {
    return ::operator new(std::max(bytes, 1), std::align_val_t{64}, std::nothrow);
}

void release(void* memory) {
    ::operator delete(memory, std::align_val_t{64});
}

int set_table(const double* x, const int32_t* y, int rows, int columns, int classes, int scale) {
    forget_error();
    if (!check_features(x, rows, columns) || !check_classes(y, rows, classes)) return 0;
    Table made = make_table(x, rows, columns, scale != 0);
    made.y = y, made.classes = classes;
    use(std::move(made));
    return 1;
}

int set_target_table(const double* x, const double* targets, int rows, int columns, int outputs,
                     int regression, int scale) {
    forget_error();
    if (!check_features(x, rows, columns) ||
        !check_targets(targets, rows, outputs, regression != 0))
        return 0;
    Table made = make_table(x, rows, columns, scale != 0);
    state().no_classes.assign(rows, 0);
    made.y = state().no_classes.data(), made.classes = 1;
    made.targets = targets, made.outputs = outputs, made.regression = regression != 0;
    use(std::move(made));
    return 1;
}

int set_row_weights(const double* weights) {
    forget_error();
    Table& t = state().table;
    if (!has_table()) return 0;
    double total = 0.;
    for (int64_t i = 0; weights && i < t.rows; i++) {
        if (!(weights[i] >= 0.) || !std::isfinite(weights[i]))
            return refuse("weights of rows must be numbers of at least 0, row " + number(i) +
                          " has " + shown(weights[i]));
        total += weights[i];
    }
    if (weights && total == 0.) return refuse("weights of rows must not all be 0");
    forget_runs();
    t.weights = weights;
    return 1;
}

int set_split(double training, double validation, double test) {
    constexpr double kRounding = 1e-9;  // 0.29 * 100 is 28.999999999999996
    forget_error();
    if (!has_table()) return 0;
    const double fractions[] = {training, validation, test};
    const Table& t = table();
    if (!(training > 0. && validation >= 0. && test >= 0.) ||
        !(std::abs(training + validation + test - 1.) <= kRounding))
        return refuse("the split must have fractions that sum to 1, the first above 0, got " +
                      shown(training) + ", " + shown(validation) + " and " + shown(test));
    int64_t left = t.rows, sizes[3];
    const int last = test > 0. ? 2 : validation > 0. ? 1 : 0;
    for (int part = 0; part < 3; part++) {
        const int64_t floored = std::floor(fractions[part] * double(t.rows) + kRounding);
        sizes[part] = part < last ? floored : part == last ? left : 0;
        left -= sizes[part];
        if (fractions[part] > 0. && sizes[part] == 0)
            return refuse(std::string("the split leaves the ") + kParts[part] +
                          " part without a row: " + shown(fractions[part]) + " of " +
                          number(t.rows) + " rows is less than one (give it a larger fraction, " +
                          "or 0)");
    }
    std::vector<int64_t> counts(3 * t.classes, 0), free = class_totals(t);
    for (int part = 0; part < 3; part++)
        take_rows(free, sizes[part], counts.data() + part * t.classes);
    return use_counts(std::move(counts));
}

int set_counts(const int32_t* counts) {
    forget_error();
    if (!has_table()) return 0;
    const Table& t = table();
    const std::vector<int64_t> totals = class_totals(t);
    for (int c = 0; c < t.classes; c++) {
        int64_t sum = 0;
        for (int part = 0; part < 3; part++) {
            const int64_t count = counts[part * t.classes + c];
            if (count < 0)
                return refuse("a part must have 0 rows of a class or more, got " + number(count) +
                              " of class " + number(c));
            sum += count;
        }
        if (sum != totals[c])
            return refuse("the parts must have all rows of class " + number(c) + ", " +
                          number(totals[c]) + ", together, got " + number(sum));
    }
    return use_counts({counts, counts + 3 * t.classes});
}

int set_parts(const int32_t* rows, int training, int validation, int test) {
    forget_error();
    if (!has_table()) return 0;
    Table& t = state().table;
    if (training < 1 || validation < 0 || test < 0)
        return refuse("the split must have a training row or more, and no part below 0, got " +
                      number(training) + ", " + number(validation) + " and " + number(test));
    std::vector<bool> seen(t.rows, false);
    std::vector<int64_t> classes(t.classes, 0);
    for (int i = 0; i < training + validation + test; i++) {
        if (rows[i] < 0 || rows[i] >= t.rows)
            return refuse("the split must have row numbers from 0 to " + number(t.rows - 1) +
                          ", got " + number(rows[i]));
        if (seen[rows[i]])
            return refuse("the split must have each row once, row " + number(rows[i]) +
                          " is there twice");
        seen[rows[i]] = true;
        if (i < training) classes[t.y[rows[i]]]++;
    }
    if (!check_training(classes.data(), t.classes)) return 0;
    forget_runs();
    t.counts.clear();
    for (const auto& [part, count] : {std::pair{0, training}, {1, validation}, {2, test}}) {
        t.parts[part].assign(rows, rows + count);
        rows += count;
    }
    return 1;
}

int divide(uint64_t split_seed) {
    forget_error();
    if (!table_is_ready()) return 0;
    State& s = state();
    for (Rows& part : s.parts) part.clear();
    rows_of_split(s.table, split_seed, s.parts);
    s.scaling = fit_scaling(s.table.x, s.table.columns, s.table.scale, s.parts[0]);
    return 1;
}

int part_size(int part) {
    return part < 0 || part > 2 ? 0 : static_cast<int>(state().parts[part].size());
}

const uint32_t* part_rows(int part) {
    return part < 0 || part > 2 ? nullptr : state().parts[part].data();
}

const double* means() {
    return state().scaling.mean.data();
}

const double* deviations() {
    return state().scaling.deviation.data();
}

void row_order(uint64_t shuffle_seed, int epoch, int rows, uint32_t* order) {
    std::vector<uint32_t> words(padded_words(rows));
    permutation(shuffle_seed, kShuffle, epoch, rows, order, words.data());
}

}  // namespace steepest::page
