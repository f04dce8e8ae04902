# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: torch
import torch

def network(x, params):
    z = x
    for W, b, activation in params:
        z = activation(torch.addmm(b, z, W) if z.dim() == 2 else z @ W + b)
    return z.squeeze(-1)
