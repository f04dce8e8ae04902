# piece: network
# truth: wrong
# function: network
# mistake: the closures all see the last layer, late binding
# line: 12
# style: closures in a loop
import numpy as np

def network(x, params):
    steps = []
    for W, b, h in params:
        steps.append(lambda z: h(z @ W + b))
    z = x
    for step in steps:
        z = step(z)
    return z[..., 0] if z.shape[-1] == 1 else z
