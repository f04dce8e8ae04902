// Splits in files, which the processes of one machine share.

#include <algorithm>
#include <string>
#include <utility>

#include "engine/data.hpp"
#include "engine/shared_file.hpp"
#include "simd.hpp"

namespace steepest {
namespace {

/// A part as it is described at the beginning of the file; arrays by their distance from there.
struct PartInFile {
    double weight;
    int64_t x, targets, weights, precision;  // weights 0: there are none
    int rows, stride, target_stride, varying, has_classes;
};

constexpr size_t kHeader = 512;
static_assert(3 * sizeof(PartInFile) <= kHeader);

/// At most so many bytes follow the header.
template <class T>
size_t bytes_of_split(const Table& table) {
    size_t rows = 0;  // of given parts, which need not be all
    for (const auto& part : table.parts) rows += part.size();
    if (!table.counts.empty() || table.folds) rows = table.rows;
    const size_t outputs = std::max(1, table.outputs);
    const size_t row = row_stride<T>(table) + outputs + 1;
    const size_t padding = 3 * (outputs + 2) * 2 * kPanel<T>;
    return (rows * row + padding) * sizeof(T) + 3 * (outputs * sizeof(double) + 5 * 128);
}

template <class T>
PartInFile described(const Part<T>& part, const char* begin, char*& next) {
    const auto place = [&](const void* array) {
        return array ? static_cast<const char*>(array) - begin : 0;
    };
    double* precision = reinterpret_cast<double*>(next);
    std::copy(part.precision.begin(), part.precision.end(), precision);
    next += (part.precision.size() * sizeof(double) + 63) / 64 * 64;
    return {part.weight,
            place(part.x.get()),
            place(part.targets.get()),
            place(part.weights.get()),
            place(precision),
            part.rows,
            part.stride,
            part.target_stride,
            static_cast<int>(part.precision.size()),
            part.has_classes};
}

template <class T>
Part<T> read(const PartInFile& from, char* begin) {
    Part<T> part;
    part.x.borrow(reinterpret_cast<T*>(begin + from.x));
    part.targets.borrow(reinterpret_cast<T*>(begin + from.targets));
    if (from.weights) part.weights.borrow(reinterpret_cast<T*>(begin + from.weights));
    const double* precision = reinterpret_cast<const double*>(begin + from.precision);
    part.precision.assign(precision, precision + from.varying);
    part.weight = from.weight;
    part.rows = from.rows, part.stride = from.stride, part.target_stride = from.target_stride;
    part.has_classes = from.has_classes;
    return part;
}

/// The split, which lives as long as the file that it borrows its arrays from.
template <class T>
std::shared_ptr<const Split<T>> with_file(std::shared_ptr<const Split<T>> split,
                                          std::unique_ptr<SharedFile> file) {
    struct Both {
        std::unique_ptr<SharedFile> file;
        std::shared_ptr<const Split<T>> split;
    };
    const auto both = std::make_shared<Both>(Both{std::move(file), std::move(split)});
    return {both, both->split.get()};
}

}  // namespace

template <class T>
std::shared_ptr<const Split<T>> shared_split(const Table& table, uint64_t split_seed,
                                             bool scale_targets, const std::atomic<bool>* stop) {
    const std::string path = table.folder + "/split-" + std::to_string(split_seed) + "-" +
                             std::to_string(sizeof(T)) + (scale_targets ? "-scaled" : "");
    auto file = SharedFile::open(path, kHeader + bytes_of_split<T>(table), stop);
    if (!file) return make_split<T>(table, split_seed, scale_targets, stop);
    char* begin = file->begin();
    PartInFile* parts = reinterpret_cast<PartInFile*>(begin);
    if (file->is_whole()) {
        auto split = std::make_shared<Split<T>>();
        split->train = read<T>(parts[0], begin);
        split->validation = read<T>(parts[1], begin);
        split->test = read<T>(parts[2], begin);
        return with_file<T>(std::move(split), std::move(file));
    }
    char* next = begin + kHeader;
    auto split = make_split<T>(table, split_seed, scale_targets, stop, &next);
    if (!split) return nullptr;  // stopped
    parts[0] = described(split->train, begin, next);
    parts[1] = described(split->validation, begin, next);
    parts[2] = described(split->test, begin, next);
    file->finish();
    return with_file<T>(std::move(split), std::move(file));
}

template std::shared_ptr<const Split<float>> shared_split<float>(const Table&, uint64_t, bool,
                                                                 const std::atomic<bool>*);
template std::shared_ptr<const Split<double>> shared_split<double>(const Table&, uint64_t, bool,
                                                                   const std::atomic<bool>*);

}  // namespace steepest
