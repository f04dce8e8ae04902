# piece: layer
# truth: wrong
# function: layer
# mistake: the bias is drawn like the weights and not zero
# line: 13
# style: PyTorch
import math
import torch

def layer(d_in, d_out, activation):
    std = math.sqrt(2 / d_in)
    W = torch.normal(0.0, std, size=(d_in, d_out), dtype=torch.float64)
    b = torch.normal(0.0, std, size=(d_out,), dtype=torch.float64)
    return W, b, activation
