// The sentence that `error` gives.
#pragma once
#include <string>

namespace steepest::page {

/// Keeps the sentence; returns false, for `return refuse(...)`.
bool refuse(const std::string& sentence);
/// Forgets it, at the beginning of a call.
void forget_error();
/// As Python's "%g" writes it.
std::string shown(double number);
std::string shown(const char* text);

}  // namespace steepest::page
