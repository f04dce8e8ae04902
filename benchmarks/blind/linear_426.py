# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: torch
import torch

def linear(x, w, b):
    # beta*b + x @ w in one call
    return torch.addmm(b, x, w)
