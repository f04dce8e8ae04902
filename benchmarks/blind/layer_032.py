# piece: layer
# truth: wrong
# function: layer
# mistake: 2 / d_out is used as the standard deviation, the root is missing
# line: 10
# style: torch
import torch

def layer(d_in, d_out, activation):
    std = 2 / d_out
    W = torch.randn(d_in, d_out, dtype=torch.float64) * std
    b = torch.zeros(d_out, dtype=torch.float64)
    return W, b, activation
