#pragma once
#include "engine/config.hpp"
#include "engine/data.hpp"

namespace steepest::page {

/// The settings of the next runs on this table, with the loss "auto" resolved. False, with a
/// sentence, if they do not fit each other or the table.
bool settings_for(const Table& table, Config& config);

}  // namespace steepest::page
