# piece: scaling
# truth: wrong
# function: scale
# mistake: values beyond two deviations are clipped by default
# line: 9
# style: over-engineered with options
import numpy as np

def scale(x, axis=None, ddof=0, limit=2.0):
    m = np.mean(x, axis=axis, keepdims=True)
    s = np.std(x, axis=axis, ddof=ddof, keepdims=True)
    return np.clip((x - m) / s, -limit, limit)
