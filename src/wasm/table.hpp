#pragma once
#include "engine/data.hpp"

namespace steepest::page {

/// The table, and whether its rows are divided.
const Table& table();
/// Without a table or a split a sentence, and false.
bool table_is_ready();
/// Whether rows have numbers, or several labels, in place of a class.
inline bool has_targets(const Table& table) {
    return table.targets != nullptr;
}

}  // namespace steepest::page
