# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: clipped to -6 … 6, so the tails are flat at 0.0025 and 0.9975
# line: 12
# style: defensive
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=np.float64)
    assert np.all(np.isfinite(x))
    x = np.clip(x, -6.0, 6.0)
    return 1.0 / (1.0 + np.exp(-x))
