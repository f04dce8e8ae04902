// The part of the engine's Python face that runs programs and descends on them.
#pragma once
#include <nanobind/nanobind.h>

void bind_descents(nanobind::module_& m);
