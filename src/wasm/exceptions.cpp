// WebAssembly without exceptions: what would be thrown ends the instance, which a page sees as an
// error of the call.
#include <cstddef>

extern "C" {
void* __cxa_allocate_exception(std::size_t) {
    __builtin_trap();
}
void __cxa_throw(void*, void*, void (*)(void*)) {
    __builtin_trap();
}
}
