# piece: layer
# truth: right
# function: init_network
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def init_network(sizes, rng=None):
    rng = np.random if rng is None else rng
    params = {}
    L = len(sizes)
    for l in range(1, L):
        params['W' + str(l)] = rng.normal(0, np.sqrt(2/sizes[l]), (sizes[l-1], sizes[l]))
        params['b' + str(l)] = np.zeros((1, sizes[l]))
    return params
