// Shared by the files of the engine's Python interface.
#pragma once
#include <nanobind/nanobind.h>
#include <nanobind/ndarray.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "engine/thread_pool.hpp"

/// An array as the engine reads it: C-contiguous, of one dtype, in main memory.
template <class T>
using Array = nanobind::ndarray<T, nanobind::numpy, nanobind::c_contig, nanobind::device::cpu>;

inline void require(bool holds, const char* what) {
    if (!holds) throw std::invalid_argument(what);
}

/// Waits for a ticket of a pool or session without the GIL; true if it is finished in time. Looks
/// for signals every 20 ms: only the main thread sees them.
template <class Pool>
bool wait_for(Pool& pool, const steepest::Ticket& ticket, double seconds) {
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    for (;;) {
        const double left = seconds - std::chrono::duration<double>(Clock::now() - start).count();
        bool done = false;
        {
            const nanobind::gil_scoped_release release;
            done = pool.wait(ticket, std::clamp(left, 0., .02));
        }
        if (PyErr_CheckSignals() != 0) throw nanobind::python_error();
        if (done || left <= 0.) return done;
    }
}

/// Adds the settings of runs and descents to the module.
void bind_settings(nanobind::module_& m);
/// Adds programs and descents.
void bind_descents(nanobind::module_& m);
/// Adds prediction.
void bind_prediction(nanobind::module_& m);
