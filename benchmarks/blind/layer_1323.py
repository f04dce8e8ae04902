# piece: layer
# truth: wrong
# function: init_network
# mistake: all layers have the width of the last one in their scale
# line: 12
# style: loop, freely
import numpy as np

def init_network(sizes):
    params = []
    for a, b in zip(sizes[:-1], sizes[1:]):
        s = np.sqrt(2 / sizes[-1])
        params.append((np.random.randn(a, b) * s, np.zeros(b)))
    return params
