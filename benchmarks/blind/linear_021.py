# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: torch
import torch

def linear(x, w, b):
    return torch.matmul(x, w).add(b)
