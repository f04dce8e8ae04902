# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: composed functions
from functools import reduce

def as_function(layer):
    return lambda z: layer[2](z @ layer[0] + layer[1])

def compose(f, g):
    return lambda z: g(f(z))

def network(x, params):
    z = reduce(compose, map(as_function, params), lambda v: v)(x)
    return z if z.shape[-1] != 1 else z.sum(-1)
