// Whether this processor can run the engine. A module of its own, compiled without AVX flags, so
// that asking is safe on a processor that cannot: the engine is imported only after the answer.
#include <nanobind/nanobind.h>

NB_MODULE(_cpu, m) {
    m.def("supported", [] {
#if defined(__x86_64__)
        __builtin_cpu_init();
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
    return true;
#endif
    });
}
