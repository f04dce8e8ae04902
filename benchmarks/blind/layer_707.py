# piece: layer
# truth: wrong
# function: init_layer
# mistake: the seed is set globally but the numbers come from a generator of its own, so it has no effect
# line: 15
# style: defensive, freely
import numpy as np

def init_layer(d_out, d_in, seed=None):
    if d_in < 1 or d_out < 1:
        raise ValueError("a layer needs inputs and outputs")
    if seed is not None:
        assert seed >= 0
        np.random.seed(seed)
    rng = np.random.default_rng()
    W = rng.normal(scale=np.sqrt(2 / d_out), size=(d_in, d_out))
    assert np.isfinite(W).all()
    return W, np.zeros(d_out)
