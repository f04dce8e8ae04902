# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: loop
import numpy as np

def network(x, layers, activations):
    a = x
    for (W, b), h in zip(layers, activations):
        a = h(a @ W + b)
    if a.shape[-1] == 1:
        a = a[..., 0]
    return a
