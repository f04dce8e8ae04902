# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the argument is clipped to [-10, 10], so the ends are cut too early
# line: 9
# style: over-engineered with options
import numpy as np

def sigmoid(x, slope=1.0, bound=10.0, out_type=None):
    z = np.clip(slope * np.asarray(x, dtype=float), -bound, bound)
    y = 1.0 / (1.0 + np.exp(-z))
    return y if out_type is None else y.astype(out_type)
