# piece: linear
# truth: wrong
# function: linear
# mistake: the inputs are centred by default before they are weighted
# line: 9
# style: over-engineered with options
import numpy as np

def linear(x, w, b, center=True, dtype=float):
    x = np.asarray(x, dtype=dtype)
    if center:
        x = x - x.mean(axis=-1, keepdims=True)
    return x @ np.asarray(w, dtype=dtype) + b
