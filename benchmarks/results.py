"""Sections of the files of results, so that single workloads can be measured again; when and where.

A processor with AVX-512 has a file of its own: its peak is another, and so are the ratios.
"""

from __future__ import annotations

import datetime
import platform
import re
from importlib.metadata import version
from pathlib import Path

from steepest.compiled import peak_flops


def replace_sections(text: str, tables: list[list[str]]) -> str:
    """The text with the sections of these workloads replaced; new ones go before the last section.

    A section begins with ``### W8 ...``, the name of the workload first.

    >>> old = "# All\\n\\n### W1 a\\n\\n1\\n\\n### Overhead\\n\\n2\\n"
    >>> replace_sections(old, [["### W1 b", "", "3", ""]])
    '# All\\n\\n### W1 b\\n\\n3\\n\\n### Overhead\\n\\n2\\n'
    >>> replace_sections(old, [["### W8 c", ""]]).count("###")
    3
    """
    parts = re.split(r"^(?=### )", text, flags=re.MULTILINE)
    for lines in tables:
        name = " ".join(lines[0].split()[:2])
        section = "\n".join(lines) + "\n"
        place = next((i for i, part in enumerate(parts) if part.startswith(f"{name} ")), None)
        if place is None:
            parts.insert(len(parts) - 1, section)
        else:
            parts[place] = section
    return "".join(parts)


def sections_named(text: str, name: str) -> str:
    """The sections whose title begins with this name.

    >>> sections_named("# All\\n\\n### W1 a\\n\\n1\\n\\n### Sizes1 b\\n\\n2\\n", "Sizes")
    '### Sizes1 b\\n\\n2\\n'
    """
    parts = re.split(r"^(?=### )", text, flags=re.MULTILINE)
    return "".join(part for part in parts if part.startswith(f"### {name}"))


def where_and_when() -> str:
    """Date, machine and versions."""
    versions = ", ".join(
        f"{name} {version(name)}" for name in ("steepest", "torch", "jax", "scikit-learn", "numpy")
    )
    return (
        f"{datetime.date.today()} on {processor()}, {platform.system()}, "
        f"Python {platform.python_version()}.\n{versions}."
    )


def processor() -> str:
    """The number of processors and their name."""
    info = Path("/proc/cpuinfo")
    names = [
        line.split(":")[1].strip()
        for line in (info.read_text().splitlines() if info.exists() else [])
        if line.startswith("model name")
    ]
    return f"{len(names)} x {names[0]}" if names else platform.processor()


def results_file() -> Path:
    """The file of this machine's results, by its vectors."""
    return Path(__file__).parent / f"RESULTS_{vectors().replace('-', '')}.md"


def vectors() -> str:
    """The vectors of the engine's products, whose peak the benchmark takes."""
    narrow, wide = (
        max(peak_flops("float32", 0.02, products=products) for _ in range(3))
        for products in (False, True)
    )
    return "AVX-512" if wide > 1.2 * narrow else "AVX2"
