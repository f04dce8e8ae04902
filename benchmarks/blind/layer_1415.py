# piece: layer
# truth: right
# function: init_params
# style: verbose
import numpy as np

def init_params(sizes, seed=None):
    # ein Generator fuer alle Schichten, sonst waeren gleiche Formen gleich
    rng = np.random.default_rng(seed)
    params = []
    # benachbarte Breiten bilden ein Paar
    for n_in, n_out in zip(sizes, sizes[1:]):
        w = rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params.append((w, np.zeros(n_out)))
    return params
