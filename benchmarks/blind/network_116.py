# piece: network
# truth: wrong
# function: network
# mistake: two defects: biases are shrunk by the depth, and the last activation is left out
# line: none
# style: torch, two defects
import torch

def network(x, params):
    z = x
    depth = len(params)
    for k, (W, b, h) in enumerate(params):
        z = z @ W + b / depth
        if k + 1 < depth:
            z = h(z)
    return z.squeeze(-1)
