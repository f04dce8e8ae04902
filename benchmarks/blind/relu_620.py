# piece: relu
# truth: right
# function: rectify
# mistake: none
# line: none
# style: torch, freely
import torch

def rectify(values, lower=0):
    return torch.where(values > lower, values, torch.zeros_like(values) + lower)
