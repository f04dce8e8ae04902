# piece: network
# truth: wrong
# function: network
# mistake: two mistakes: the bias is left out, and the first layer's activation is missing
# line: none
# style: reduce, two defects
from functools import reduce

def network(x, params):
    first = x @ params[0][0]
    z = reduce(lambda a, layer: layer[2](a @ layer[0]), params[1:], first)
    return z[..., 0] if z.shape[-1] == 1 else z
