# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: translated from MATLAB
import numpy as np

def layer(n, m, seed=None):
    """n inputs, m outputs; W (m, n) and b (m, 1) for samples in columns."""
    s = np.random.RandomState(seed)
    W = s.standard_normal((m, n)) * np.sqrt(2 / m)
    return W, np.zeros((m, 1))
