#include "shared_file.hpp"

#include <cstdint>
#include <cstring>
#if defined(__linux__)
#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>
#endif

namespace steepest {
namespace {

constexpr uint64_t kWhole = 0x53504c4954325345;  // no beginning of a file that is not whole

}  // namespace

bool SharedFile::is_whole() const {
    uint64_t mark = 0;
    std::memcpy(&mark, memory_, sizeof mark);
    return mark == kWhole;
}

#if defined(__linux__)

namespace {

/// Waits for the lock, which the system frees if its holder is killed.
bool lock(int file, const std::atomic<bool>* stop) {
    while (flock(file, LOCK_EX | LOCK_NB) != 0) {
        if ((errno != EWOULDBLOCK && errno != EINTR) || (stop && stop->load())) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

}  // namespace

std::unique_ptr<SharedFile> SharedFile::open(const std::string& path, size_t bytes,
                                             const std::atomic<bool>* stop) {
    const size_t size = bytes + kMark;
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) return nullptr;
    // Space is reserved, as writing to mapped memory without it would end the process.
    struct stat found{};
    void* memory = MAP_FAILED;
    if (lock(file, stop) && fstat(file, &found) == 0 &&
        (static_cast<size_t>(found.st_size) == size || posix_fallocate(file, 0, size) == 0))
        memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (memory == MAP_FAILED) {
        close(file);
        return nullptr;
    }
    std::unique_ptr<SharedFile> opened(new SharedFile(file, static_cast<char*>(memory), size));
    if (opened->is_whole()) opened->unlock();
    return opened;
}

void SharedFile::finish() {
    std::memcpy(memory_, &kWhole, sizeof kWhole);
    unlock();
}

void SharedFile::unlock() {
    if (file_ < 0) return;
    flock(file_, LOCK_UN);  // closing does not free it while the memory is mapped
    close(file_);
    file_ = -1;
}

SharedFile::~SharedFile() {
    munmap(memory_, size_);
    unlock();
}

#else

std::unique_ptr<SharedFile> SharedFile::open(const std::string&, size_t, const std::atomic<bool>*) {
    return nullptr;
}

void SharedFile::finish() {}

void SharedFile::unlock() {}

SharedFile::~SharedFile() = default;

#endif

}  // namespace steepest
