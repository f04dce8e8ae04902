# piece: network
# truth: wrong
# function: network
# mistake: the bias is added after the activation
# line: 10
# style: functional, reduce
from functools import reduce

def network(x, params):
    z = reduce(lambda a, p: p[2](a @ p[0]) + p[1], params, x)
    return z[..., 0] if z.shape[-1] == 1 else z
