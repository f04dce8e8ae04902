#pragma once

#include <nanobind/nanobind.h>

// Adds the functions that count calls to a module.
void bind_counting(nanobind::module_& m);
