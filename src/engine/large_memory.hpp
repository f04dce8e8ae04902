// Memory for large arrays, in large pages where the system has them: touching 30 MB for the first
// time takes 2 ms instead of 30, and addresses far apart are found faster.
#pragma once
#include <cstddef>
#include <new>
#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace steepest {

constexpr size_t kLargePage = size_t{1} << 21;

/// How memory of this size is aligned: to large pages or to small ones.
constexpr std::align_val_t alignment_of(size_t bytes) {
    return std::align_val_t{bytes >= 2 * kLargePage ? kLargePage : size_t{4096}};
}

/// To be freed with free_pages and the same size.
inline void* allocate_pages(size_t bytes) {
    void* memory = ::operator new(bytes, alignment_of(bytes));
#if defined(MADV_HUGEPAGE)
    if (bytes >= 2 * kLargePage) madvise(memory, bytes, MADV_HUGEPAGE);  // a hint, it may fail
#endif
    return memory;
}

inline void free_pages(void* memory, size_t bytes) {
    ::operator delete(memory, alignment_of(bytes));
}

}  // namespace steepest
