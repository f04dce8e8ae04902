# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: torch var_mean
import torch

def scale(x):
    y = x.double()
    var, mean = torch.var_mean(y, unbiased=False)
    return (y - mean) * var.rsqrt()
