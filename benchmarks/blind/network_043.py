# piece: network
# truth: wrong
# function: network
# mistake: relu is used in every layer instead of the layer's own activation
# line: 11
# style: torch
import torch

def network(x, params):
    for W, b, activation in params:
        x = torch.relu(x @ W + b)
    if x.shape[-1] == 1:
        return x[..., 0]
    return x
