# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: defensive
import numpy as np

def layer(d_in, d_out, seed=None):
    d_in, d_out = int(d_in), int(d_out)
    assert d_in >= 1 and d_out >= 1, "a layer needs inputs and outputs"
    rng = np.random.Generator(np.random.PCG64(seed))
    total = rng.normal(0, 1, (2, d_in, d_out)).sum(axis=0)
    # the sum of two standard normals has variance 2
    W = total / np.sqrt(d_out)
    b = np.zeros_like(W, shape=(d_out,))
    return W, b
