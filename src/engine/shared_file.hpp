// A file that the processes of one machine map into memory, so that each of them has what one made.
#pragma once
#include <atomic>
#include <cstddef>
#include <memory>
#include <string>

namespace steepest {

class SharedFile {
  public:
    /// Opens the file, or makes it. One process at a time has a file that is not whole: it writes
    /// it while the others wait here, and if it is killed, the next one writes. Null if there are
    /// no such files on this system, there is no space, or `stop` was set meanwhile.
    static std::unique_ptr<SharedFile> open(const std::string& path, size_t bytes,
                                            const std::atomic<bool>* stop);
    SharedFile(const SharedFile&) = delete;
    SharedFile& operator=(const SharedFile&) = delete;
    ~SharedFile();

    /// Whether somebody has written it.
    bool is_whole() const;
    /// What this process has written is whole; the others may read it.
    void finish();
    /// On a cache line's boundary; the bytes that were asked for follow.
    char* begin() const { return memory_ + kMark; }

  private:
    SharedFile(int file, char* memory, size_t size) : file_(file), memory_(memory), size_(size) {}
    void unlock();

    static constexpr size_t kMark = 64;
    int file_;  // locked until the file is whole
    char* memory_;
    size_t size_;
};

}  // namespace steepest
