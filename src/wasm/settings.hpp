#pragma once
#include "engine/config.hpp"

namespace steepest {

/// Sets a setting that is a number or a flag (0 or 1); false if no setting has the name.
bool set_number(Config& config, const char* name, double value);
/// Sets activation (of all hidden layers), loss, initialisation, rule or schedule; false if there
/// is no such setting or value.
bool set_choice(Config& config, const char* name, const char* value);

}  // namespace steepest
