# piece: layer
# truth: wrong
# function: layer
# mistake: the default type float32, and a bias of ones
# line: none
# style: torch, freely
import torch

def layer(d_in, d_out):
    W = torch.empty(d_in, d_out)
    torch.nn.init.normal_(W, 0.0, (2 / d_out) ** 0.5)
    b = torch.ones(d_out, dtype=torch.float64)
    return W, b
