# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: torch by hand
import torch

def sigmoid(x):
    e = torch.exp(-x.abs())
    return torch.where(x < 0, e, torch.ones_like(e)) / (1 + e)
