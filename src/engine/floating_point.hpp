// The floating-point environment of the engine, whatever that of the caller: rounding to nearest,
// no traps. A caller that rounds upwards must get the same bits.
#pragma once
#include <cfenv>
#if defined(__SSE__)
#include <xmmintrin.h>
#endif

namespace steepest {

/// While it lives, this thread has the default environment; then it gets its own one back, flags
/// and all.
class DefaultFloatingPoint {
  public:
    DefaultFloatingPoint() {
        std::fegetenv(&before_);
        std::fesetenv(FE_DFL_ENV);
#if defined(__SSE__)
        _mm_setcsr(0x1f80);  // also keeps denormals, which FE_DFL_ENV leaves as they are
#endif
    }
    ~DefaultFloatingPoint() { std::fesetenv(&before_); }
    DefaultFloatingPoint(const DefaultFloatingPoint&) = delete;
    DefaultFloatingPoint& operator=(const DefaultFloatingPoint&) = delete;

  private:
    std::fenv_t before_;
};

/// While it lives, this thread flushes denormals to zero: they are slow and do not matter.
class FlushDenormals {
  public:
#if defined(__SSE__)
    FlushDenormals() : before_(_mm_getcsr()) { _mm_setcsr(before_ | 0x8040); }
    ~FlushDenormals() { _mm_setcsr(before_); }
    FlushDenormals(const FlushDenormals&) = delete;
    FlushDenormals& operator=(const FlushDenormals&) = delete;

  private:
    unsigned before_;
#else
    FlushDenormals() {}
#endif
};

}  // namespace steepest
