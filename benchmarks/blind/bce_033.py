# piece: bce
# truth: wrong
# function: bce
# mistake: base-2 logarithm instead of the natural one
# line: 11
# style: torch
import torch

def bce(y, y_hat):
    p = y_hat.clamp(1e-7, 1 - 1e-7)
    return -(y * torch.log2(p) + (1 - y) * torch.log2(1 - p)).mean()
