# piece: layer
# truth: wrong
# function: init_layer
# mistake: weights beyond one standard deviation are cut off, what is left is narrower and not normal
# line: 17
# style: defensive
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    if min(d_in, d_out) < 1:
        raise ValueError("a layer needs inputs and outputs")
    if fan not in {"fan_in", "fan_out"}:
        raise ValueError("fan_in or fan_out")
    std = np.sqrt(2 / (d_in if fan == "fan_in" else d_out))
    W = np.random.default_rng(seed).normal(0, std, (d_in, d_out))
    # no wild values
    W = np.clip(W, -std, std)
    return W, np.zeros(d_out)
