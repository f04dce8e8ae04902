# piece: network
# truth: wrong
# function: network
# mistake: the recursion starts with the last layer, the layers run in the reverse order
# line: 15
# style: recursion
import numpy as np

def network(x, params):
    def run(z, todo):
        if not todo:
            return z
        W, b, h = todo[-1]
        return run(h(z @ W + b), todo[:-1])
    z = run(np.asarray(x), list(params))
    return z[..., 0] if z.shape[-1] == 1 else z
