// A thread that trains a large network, and idle threads of its pool that help it: pieces of work
// between two of its steps are taken by whoever is free. Which thread does a piece changes no bit,
// since each number is computed by one of them alone.
#pragma once
#include <array>
#include <atomic>
#include <cstdint>

namespace steepest {

class ThreadPool;

class Team {
  public:
    explicit Team(ThreadPool& pool);
    Team(const Team&) = delete;
    Team& operator=(const Team&) = delete;
    /// Waits for the helpers to leave.
    virtual ~Team();

    /// Calls piece(number) for 0 … count - 1, each once, and returns when all have returned. They
    /// must not throw.
    template <class Piece>
    void share(int count, const Piece& piece) {
        run(count, [](const void* it, int n) { (*static_cast<const Piece*>(it))(n); }, &piece);
    }
    /// How many threads may take pieces.
    int size() const { return size_; }

    // ---- called by the pool
    /// Counts a helper, who then calls help; while the pool knows the team.
    void join() { helpers_.fetch_add(1); }
    /// Takes pieces until there have been none for a while, or runs are queued.
    void help(const std::atomic<int>& queued);
    int helpers() const { return helpers_.load(); }

  private:
    using Call = void (*)(const void* piece, int number);
    static constexpr int kMostPieces = 512;
    /// Virtual, so that programs without threads (src/wasm) need not link it.
    virtual void run(int count, Call call, const void* piece);
    void open_phase(int first, int count);
    void take_pieces(uint64_t phase, int place);

    ThreadPool& pool_;
    const int size_;
    // What the phase that is open consists of; written only while nobody is inside.
    Call call_ = nullptr;
    const void* piece_ = nullptr;
    int first_ = 0, count_ = 0;
    std::array<std::atomic<uint64_t>, kMostPieces>
        taken_{};                                 // the last phase of which it was taken
    alignas(64) std::atomic<uint64_t> phase_{0};  // odd while it is open
    alignas(64) std::atomic<int> inside_{0};      // helpers that may read the phase
    alignas(64) std::atomic<int> helpers_{0};
    std::atomic<bool> ended_{false};
};

}  // namespace steepest
