# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: torch, unbiased by default
import torch

def scale(x):
    std, mean = torch.std_mean(x)
    return (x - mean).div(std)
