# piece: relu
# truth: wrong
# function: relu
# mistake: the maximum of the whole tensor and zero
# line: 11
# style: torch
import torch

def relu(x):
    zero = torch.zeros_like(x)
    return zero + x.max().clamp(min=0)
