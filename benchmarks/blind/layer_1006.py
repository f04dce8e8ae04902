# piece: layer
# truth: wrong
# function: layer
# mistake: the seed is ignored, the generator is made without it
# line: 13
# style: defensive
import numpy as np

def layer(d_in, d_out, seed=None):
    assert d_in > 0 and d_out > 0
    if seed is not None and seed < 0:
        raise ValueError("seed must not be negative")
    rng = np.random.default_rng()
    W = rng.standard_normal((d_in, d_out)) * (2 / d_out) ** 0.5
    b = np.zeros(d_out)
    assert W.shape == (d_in, d_out)
    return W, b
