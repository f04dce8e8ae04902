"""Compiles the engine to WebAssembly: ``python src/wasm/build.py FOLDER``, which needs ziglang.

FOLDER gets ``steepest.wasm`` for every browser with SIMD, and ``steepest-relaxed.wasm`` for those
that can also multiply and add in one operation, which is faster. A first build takes minutes, since
it compiles the C++ library too.
"""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

SOURCES: Final = Path(__file__).parents[1]
COMPILER: Final = (sys.executable, "-m", "ziglang", "c++", "-target", "wasm32-wasi")
FLAGS: Final = (
    *("-std=c++17", "-O3", "-DNDEBUG", "-ffp-contract=fast", "-fno-math-errno"),
    *("-fno-trapping-math", "-fvisibility=hidden", "-Wall", "-Wextra", f"-I{SOURCES}"),
)
VARIANTS: Final = {
    "steepest": "-mcpu=generic+simd128+bulk_memory",
    "steepest-relaxed": "-mcpu=generic+simd128+bulk_memory+relaxed_simd",
}
LINKING: Final = ("-mexec-model=reactor", "-s", "-Wl,-z,stack-size=1048576")


def sources() -> list[Path]:
    """What a single thread needs of the engine, and its interface to a page."""
    engine = SOURCES / "engine"
    several = {"session.cpp", "shared_splits.cpp"}  # threads, processes
    return [
        *(file for file in sorted((engine / "simd").glob("*.cpp")) if file.name not in several),
        *(engine / name for name in ("config.cpp", "product.cpp", "program.cpp", "sha256.cpp")),
        *sorted((SOURCES / "wasm").glob("*.cpp")),
    ]


def compile_one(source: Path, variant: str, folder: Path) -> Path:
    """The object file of a source, compiled again if anything is newer."""
    made = folder / variant / f"{source.parent.name}-{source.stem}.o"
    newest = max(file.stat().st_mtime for file in SOURCES.glob("[ew]*/**/*.*"))
    if not made.exists() or made.stat().st_mtime < newest:
        made.parent.mkdir(parents=True, exist_ok=True)
        command = [*COMPILER, *FLAGS, VARIANTS[variant], "-c", "-o", str(made), str(source)]
        subprocess.run(command, check=True)
    return made


def build(folder: Path) -> list[Path]:
    """Both modules."""
    modules = []
    for variant, processor in VARIANTS.items():
        with ThreadPoolExecutor(2) as pool:
            objects = list(pool.map(lambda s, v=variant: compile_one(s, v, folder), sources()))
        modules.append(folder / f"{variant}.wasm")
        command = [*COMPILER, processor, *LINKING, "-o", str(modules[-1]), *map(str, objects)]
        subprocess.run(command, check=True)
    return modules


if __name__ == "__main__":
    for module in build(Path(sys.argv[1])):
        print(f"{module}: {module.stat().st_size / 1e3:.0f} kB")
