# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: torch
import torch

def bce(y, y_hat):
    return torch.nn.functional.binary_cross_entropy(y_hat, y.to(y_hat.dtype))
