# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: reduce
from functools import reduce

def network(x, params):
    out = reduce(lambda z, p: p[2](z.dot(p[0]) + p[1]), params, x)
    return out.reshape(out.shape[:-1]) if out.shape[-1] == 1 else out
