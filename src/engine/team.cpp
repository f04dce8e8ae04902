#include "team.hpp"

#include <algorithm>
#include <thread>

#include "floating_point.hpp"
#include "thread_pool.hpp"

namespace steepest {
namespace {

// A helper looks for the next phase so many times, some 50 us, before it goes to sleep; a thread
// that waits for a helper yields its processor after so many, which may cost it milliseconds.
constexpr int kLooks = 4000;

/// Leaves the units of the processor to others for some ten nanoseconds.
void pause() {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    asm volatile("yield");
#endif
}

void wait_for_none(const std::atomic<int>& count) {
    for (int look = 0; count.load() > 0; look++) {
        if (look < kLooks)
            pause();
        else
            std::this_thread::yield();
    }
}

}  // namespace

Team::Team(ThreadPool& pool) : pool_(pool), size_(pool.threads()) {
    pool_.add(*this);
}

Team::~Team() {
    pool_.remove(*this);
    ended_.store(true);
    wait_for_none(helpers_);
}

void Team::run(int count, Call call, const void* piece) {
    call_ = call, piece_ = piece;
    for (int first = 0; first < count; first += kMostPieces)
        open_phase(first, std::min(kMostPieces, count - first));
}

/// Either a helper sees that the phase is closed, or this thread sees that it is inside.
void Team::open_phase(int first, int count) {
    first_ = first, count_ = count;
    const uint64_t phase = phase_.load(std::memory_order_relaxed) + 1;
    phase_.store(phase);
    if (count > 1) pool_.call_idle();
    take_pieces(phase, 0);
    phase_.store(phase + 1);
    wait_for_none(inside_);
}

/// Every thread begins at a place of its own, so that from phase to phase it reads what is in its
/// caches.
void Team::take_pieces(uint64_t phase, int place) {
    const int start = place * count_ / size_;
    for (int i = 0; i < count_; i++) {
        const int piece = (start + i) % count_;
        std::atomic<uint64_t>& taken = taken_[piece];
        if (taken.load(std::memory_order_relaxed) == phase || taken.exchange(phase) == phase)
            continue;
        call_(piece_, first_ + piece);
    }
}

void Team::help(const std::atomic<int>& queued) {
    const FlushDenormals flush;
    const int place = std::min(helpers_.load(), size_ - 1);
    uint64_t last = 0;
    for (int look = 0; look < kLooks && queued.load() == 0 && !ended_.load(); look++) {
        const uint64_t phase = phase_.load();
        if (phase % 2 == 0 || phase == last) {
            pause();
            continue;
        }
        inside_.fetch_add(1);
        if (phase_.load() == phase) take_pieces(phase, place);
        inside_.fetch_sub(1);
        last = phase, look = 0;
    }
    helpers_.fetch_sub(1);  // the team may be gone from here on
}

}  // namespace steepest
