"""Writes the digits of scikit-learn for the page: ``python digits.py FILE``, pixels then labels."""

from __future__ import annotations

import sys
from pathlib import Path

from sklearn.datasets import load_digits

file = Path(sys.argv[1])
digits = load_digits()
file.parent.mkdir(parents=True, exist_ok=True)
file.write_bytes(digits.data.astype("u1").tobytes() + digits.target.astype("u1").tobytes())
