# piece: network
# truth: wrong
# function: network
# mistake: the activation of each layer is not applied
# line: 12
# style: torch
import torch

def network(x, params):
    z = x
    for W, b, activation in params:
        z = torch.matmul(z, W) + b
    return z.squeeze(-1) if z.shape[-1] == 1 else z
