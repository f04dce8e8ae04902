// Errors as sentences, WebAssembly without exceptions: what would be thrown ends the instance,
// which a page sees as an error of the call, and its sentence is kept.
#include "errors.hpp"

#include <cstddef>
#include <cstdio>
#include <exception>
#include <typeinfo>

#include "interface.hpp"

namespace steepest::page {
namespace {

constexpr size_t kLongest = 1023;
char kept[kLongest + 1];  // written also when there is no memory

void keep(const char* sentence) {
    std::snprintf(kept, sizeof kept, "%s", sentence);
}

}  // namespace

bool refuse(const std::string& sentence) {
    keep(sentence.c_str());
    return false;
}

void forget_error() {
    kept[0] = 0;
}

const char* error() {
    return kept;
}

std::string shown(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", number);
    return text;
}

std::string shown(const char* text) {
    return '"' + std::string(text) + '"';
}

}  // namespace steepest::page

extern "C" {
void* __cxa_allocate_exception(std::size_t size) {
    alignas(16) static char room[256];  // an exception holds little more than an address
    if (size > sizeof room) __builtin_trap();
    return room;
}
/// All that the engine throws is a std::exception.
void __cxa_throw(void* thrown, void*, void (*)(void*)) {
    steepest::page::keep(static_cast<std::exception*>(thrown)->what());
    __builtin_trap();
}
}
