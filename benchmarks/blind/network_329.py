# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: reduce with a helper
from functools import reduce

def step(z, layer):
    return layer[2](z.dot(layer[0]) + layer[1])

def network(x, params):
    z = reduce(step, params, x)
    return z.reshape(z.shape[:-1]) if z.shape[-1] == 1 else z
