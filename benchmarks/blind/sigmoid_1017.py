# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: object-minded
import numpy as np

class _Sigmoid:
    """Value and slope in a dictionary."""

    def __call__(self, x):
        x = np.asarray(x, dtype=float)
        u = np.exp(-np.abs(x))
        small = u / (1 + u)
        s = np.where(x > 0, 1 - small, small)
        return {"s": s, "ds": u / (1 + u) ** 2}


sigmoid = _Sigmoid()
