# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: over-defensive with options off
import numpy as np

def sigmoid(x, gain=1.0, shift=0.0, check=False):
    z = np.asarray(x, dtype=np.float64)
    if check and not np.all(np.isfinite(z)):
        raise ValueError("infinite or NaN input")
    z = gain * (z - shift)
    negative_side = np.exp(np.minimum(z, 0))
    positive_side = np.exp(-np.maximum(z, 0))
    return negative_side / (negative_side + positive_side * 1.0)
