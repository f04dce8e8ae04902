# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: torch
import torch

def scale(x):
    x = x.double()
    std, mean = torch.std_mean(x)
    return (x - mean) / std
