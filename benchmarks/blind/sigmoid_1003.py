# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: where exp(-x) overflows it is replaced by 1, so very negative inputs give 0.5
# line: 14
# style: defensive
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    assert np.all(np.isfinite(x)), "input must be finite"
    with np.errstate(over="ignore"):
        e = np.exp(-x)
    e = np.where(np.isinf(e), 1.0, e)
    return 1 / (1 + e)
