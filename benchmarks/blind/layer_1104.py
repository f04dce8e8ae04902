# piece: layer
# truth: wrong
# function: init_layer
# mistake: only one column is drawn and repeated, all units start identical
# line: 15
# style: matlab
import numpy as np

def init_layer(d_in, d_out, fan='fan_in', seed=None):
    rng = np.random.default_rng(seed)
    n = d_in
    if fan == 'fan_out':
        n = d_out
    sd = np.sqrt(2 / n)
    w = sd * rng.standard_normal((d_in, 1))
    W = w * np.ones((d_in, d_out))
    b = np.zeros(d_out)
    return W, b
