# piece: layer
# truth: wrong
# function: layers
# mistake: the fan is always that of the first layer
# line: 12
# style: functional
import numpy as np

def layers(sizes, rng):
    out = []
    for i, o in zip(sizes[:-1], sizes[1:]):
        sigma = np.sqrt(2 / sizes[0])
        out.append((sigma * rng.normal(size=(i, o)), np.zeros(o)))
    return out
