# piece: scaling
# truth: wrong
# function: scale
# mistake: the deviation is taken of the squared data
# line: 13
# style: torch, two passes
import torch

def scale(x):
    y = x.to(torch.float64)
    squared = y * y
    mean = y.mean()
    std = squared.std()
    return (y - mean) / std
