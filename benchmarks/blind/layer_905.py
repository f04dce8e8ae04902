# piece: layer
# truth: wrong
# function: init_all
# mistake: the zip stops one pair early, so the last layer is missing
# line: 11
# style: loops
import numpy as np

def init_all(layer_sizes, rng):
    params = []
    for d_in, d_out in zip(layer_sizes[:-2], layer_sizes[1:-1]):
        params.append({"W": rng.normal(0, np.sqrt(2 / d_out), (d_in, d_out)), "b": np.zeros(d_out)})
    return params
