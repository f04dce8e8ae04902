# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: matlab
import numpy as np

def init_layer(n_in, n_out, seed=None, fan='fan_in'):
    # z = W x + b with columns: W (n_out, n_in), b (n_out, 1)
    rng = np.random.default_rng(seed)
    n = n_in
    if fan == 'fan_out':
        n = n_out
    W = np.sqrt(2 / n) * rng.standard_normal((n_out, n_in))
    b = np.zeros((n_out, 1))
    return W, b
