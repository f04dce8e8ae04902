# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are transposed as in torch's own layout
# line: 12
# style: torch
import torch

def linear(x, w, b):
    if w.dim() == 1:
        return x @ w + b
    return torch.nn.functional.linear(x, w, b)
