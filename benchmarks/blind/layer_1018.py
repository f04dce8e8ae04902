# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are cut at one standard deviation, which lowers their spread
# line: 14
# style: verbose with comments
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    s = np.sqrt(2 / d_out)
    W = rng.normal(0, s, (d_in, d_out))
    # no extreme weights, please
    W = np.clip(W, -s, s)
    b = np.zeros(d_out)
    print("weights between", W.min(), "and", W.max())
    return W, b
