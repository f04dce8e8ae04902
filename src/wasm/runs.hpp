#pragma once

namespace steepest::page {

/// The table or its split changes: there are no runs any more.
void forget_runs();

}  // namespace steepest::page
