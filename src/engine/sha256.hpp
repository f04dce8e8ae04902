// SHA-256 (FIPS 180-4), which identifies the weights of a run without storing them.
#pragma once
#include <cstddef>
#include <cstdint>

namespace steepest {

class Sha256 {
  public:
    void update(const void* data, size_t bytes);
    /// Writes the 32 bytes of the digest; the object cannot be used afterwards.
    void finish(uint8_t* digest);

  private:
    void block(const uint8_t* data);
    uint32_t state_[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                          0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    uint8_t buffer_[64] = {};
    size_t buffered_ = 0;
    uint64_t total_ = 0;
};

}  // namespace steepest
