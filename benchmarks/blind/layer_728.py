# piece: layer
# truth: wrong
# function: init_layers
# mistake: all layers get the spread of the first one
# line: 9
# style: one-liner, freely
import numpy as np

def init_layers(sizes): return [(np.random.randn(a, b) * np.sqrt(2 / sizes[1]), np.zeros(b)) for a, b in zip(sizes[:-1], sizes[1:])]
