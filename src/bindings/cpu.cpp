// Whether this processor can run the engine, and the count of calls. This is a module of its own,
// compiled without AVX flags, so that it runs on every processor; the engine is imported only if
// the answer is yes.
#include "counting.hpp"

NB_MODULE(_cpu, m) {
    m.def("supported", [] {
#if defined(__x86_64__)
        __builtin_cpu_init();
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
    return true;
#endif
    });
    bind_counting(m);
}
