# piece: scaling
# truth: wrong
# function: scale
# mistake: outliers are first drawn to the fifth and ninety-fifth percentile, also in the values returned
# line: 14
# style: squeezed ends, over-defensive
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    if not np.isfinite(x).all():
        raise ValueError("NaN or infinity in the data")
    low, high = np.percentile(x, [5, 95])
    inside = np.clip(x, low, high)
    s = inside.std()
    if s == 0:
        s = 1.0
    return (inside - inside.mean()) / s
