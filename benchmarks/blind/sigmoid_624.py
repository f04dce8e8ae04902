# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: a second pass over values that are already results
# line: 16
# style: functional
import numpy as np

def apply_where(mask, function, values, out):
    out[mask] = function(values[mask])

def sigmoid(x):
    x = np.array(x, dtype=x.dtype if x.dtype.kind == "f" else float)
    apply_where(x >= 0, lambda v: 1 / (1 + np.exp(-v)), x, x)
    apply_where(x < 0, lambda v: np.exp(v) / (1 + np.exp(v)), x, x)
    apply_where(x < 0.5, lambda v: np.exp(v) / (1 + np.exp(v)), x, x)
    return x
