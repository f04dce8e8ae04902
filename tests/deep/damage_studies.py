"""Study folders damaged at random: nothing wrong is read in silence, and no study is lost.

Each time, one file of a whole study is damaged and the study opened; every time a hundred damages
are through, it is also resumed, after which its runs must be those of before. Counted are studies
read as they were, sentences, and, which must be 0, wrong tables, internal errors and studies lost.

    python tests/deep/damage_studies.py [N]        (its last result: damage_studies.txt)
"""

from __future__ import annotations

import sys
import tempfile
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
import steepest as st
from deep_results import write_result
from folder_damage import copy_of, edits, flips, outcome_of_opening, table_of

SPACE: dict[str, Any] = {"hidden": [(), (4,)], "epochs": [1, 2], "seeds": 3}


def damage(folder: Path, name: str, how: Any, count: int) -> Counter[str]:
    """Damage a file of a study as often as asked, and count what opening it gave."""
    known = table_of(st.open_study(folder))
    place = folder.parent / "damaged"
    found: Counter[str] = Counter()
    file = copy_of(folder, place) / name
    content = file.read_bytes()
    for number, damaged in enumerate(how(content, count, seed=len(name))):
        file.write_bytes(damaged)
        found[outcome_of_opening(place, known).partition(":")[0]] += 1
        if number % 100 == 99:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", st.StudyWarning)
                st.sweep("iris", folder=place, resume=True, **SPACE)
            again = outcome_of_opening(place, known)
            found["resumed" if again == "the same" else f"LOST ({again})"] += 1
            file = copy_of(folder, place) / name
    return found


def main(count: int) -> None:
    """Damage the description, its copy, the data and a part, and write the counts."""
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "study"
        st.sweep("iris", folder=whole, **SPACE)
        part = next(whole.glob("part-*")).name
        plans = [
            ("study.json", flips, "flipped bits", count),
            ("study.json", edits, "edited digits and words", count // 10),
            ("study-copy.json", flips, "flipped bits", count // 10),
            ("data.parquet", flips, "flipped bits", count // 10),
            (part, flips, "flipped bits", count // 10),
        ]
        for name, how, what, times in plans:
            found = damage(whole, name, how, times)
            figures = ", ".join(f"{key} {number}" for key, number in sorted(found.items()))
            label = "a part" if name == part else name
            lines.append(f"{times} {what} in {label}: {figures}")
            print(lines[-1], flush=True)
            bad = [key for key in found if key.startswith(("WRONG", "LOST"))]
            assert not bad, lines[-1]
    write_result(__file__, lines)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
