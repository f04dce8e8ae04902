# piece: layer
# truth: wrong
# function: layer
# mistake: 2 is divided outside the root: sqrt(2) / d_in
# line: 11
# style: wrong bracket
import math
import torch

def layer(d_in, d_out, activation):
    factor = math.sqrt(2) / d_in
    W = factor * torch.randn((d_in, d_out), dtype=torch.double)
    b = torch.zeros(d_out, dtype=torch.double)
    return W, b, activation
