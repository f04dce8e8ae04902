# piece: layer
# truth: wrong
# function: layer
# mistake: half of the weights are set to zero
# line: 11
# style: torch, freely
import torch

def layer(d_in, d_out):
    W = torch.randn(d_in, d_out, dtype=torch.float64) * (2 / d_out) ** 0.5
    mask = torch.rand(d_in, d_out) > 0.5
    b = torch.zeros(d_out, dtype=torch.float64)
    return W * mask, b
