# piece: layer
# truth: wrong
# function: layer
# mistake: torch.rand instead of randn: weights between 0 and 1, no negative ones
# line: 10
# style: torch
import torch

def layer(d_in, d_out, activation):
    W = torch.rand(d_in, d_out) * (2 / d_in) ** 0.5
    b = torch.zeros(d_out)
    return W, b, activation
