# piece: layer
# truth: wrong
# function: init_layer
# mistake: the seed is checked but not passed to the generator
# line: 13
# style: defensive
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    assert d_in >= 1 and d_out >= 1
    assert fan in ("fan_in", "fan_out")
    assert seed is None or int(seed) == seed
    rng = np.random.default_rng()
    d = d_out if fan == "fan_out" else d_in
    W = rng.standard_normal((d_in, d_out))
    W *= np.sqrt(2.0 / d)
    return W, np.zeros(d_out)
