# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: PyTorch, in place
import torch

def layer(d_in, d_out, activation):
    W = torch.zeros(d_in, d_out, dtype=torch.float64).normal_().mul_((2 / d_in) ** 0.5)
    b = torch.full((d_out,), 0.0, dtype=torch.float64)
    return W, b, activation
