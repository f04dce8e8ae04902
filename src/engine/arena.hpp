// Memory of one thread, reused by every task that it runs, so that tasks allocate nothing.
#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstring>
#include <vector>

#include "large_memory.hpp"

namespace steepest {

class Arena {
  public:
    Arena() = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;
    ~Arena() { release(); }

    /// Gives all memory back to the system.
    void release() {
        for (const Chunk& chunk : chunks_) free_pages(chunk.memory, chunk.size);
        chunks_.clear();
        used_ = 0;
    }

    /// Frees everything that was taken. Several chunks become one that is large enough for all.
    void reset() {
        if (chunks_.size() > 1) {
            size_t total = 0;
            for (const Chunk& chunk : chunks_) total += chunk.size;
            release();
            add_chunk(total);
        }
        used_ = 0;
    }

    /// `count` elements, uninitialised, aligned to a cache line.
    template <class T>
    T* take(size_t count) {
        // The skew keeps arrays of a power-of-two size from competing for the same cache sets.
        const size_t bytes = (count * sizeof(T) + 63) / 64 * 64 + kSkew;
        if (chunks_.empty() || used_ + bytes > chunks_.back().size) {
            add_chunk(std::max(bytes, kChunk));
            used_ = 0;
        }
        void* at = chunks_.back().memory + used_;
        used_ += bytes;
        return static_cast<T*>(at);
    }

    /// `count` elements, all zero, but those that were left when `stop` was set.
    template <class T>
    T* zeros(size_t count, const std::atomic<bool>* stop = nullptr) {
        T* at = take<T>(count);
        for (size_t first = 0; first < count; first += kClearedAtOnce / sizeof(T)) {
            if (stop && stop->load(std::memory_order_relaxed)) break;
            std::memset(at + first, 0, std::min(kClearedAtOnce, (count - first) * sizeof(T)));
        }
        return at;
    }

  private:
    static constexpr size_t kSkew = 256, kChunk = size_t{1} << 19;
    static constexpr size_t kClearedAtOnce = size_t{1} << 23;  // bytes, some milliseconds
    struct Chunk {
        char* memory;
        size_t size;
    };
    void add_chunk(size_t bytes) {
        bytes = (bytes + 4095) / 4096 * 4096;
        chunks_.reserve(chunks_.size() + 1);
        chunks_.push_back({static_cast<char*>(allocate_pages(bytes)), bytes});
    }
    std::vector<Chunk> chunks_;
    size_t used_ = 0;
};

}  // namespace steepest
