# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: torch
import torch

def sigmoid(x):
    x = torch.as_tensor(x)
    if not x.is_floating_point():
        x = x.double()
    small = torch.exp(-x.abs())
    return torch.where(x >= 0, 1 / (1 + small), small / (1 + small))
