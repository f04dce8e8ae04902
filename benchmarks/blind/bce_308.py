# piece: bce
# truth: wrong
# function: bce
# mistake: two mistakes: the sign between the terms is minus, and the logarithm of p is taken in both
# line: none
# style: PyTorch, two defects
import torch

def bce(y, y_hat):
    p = torch.clamp(y_hat.double(), 1e-12, 1 - 1e-12)
    one = y * torch.log(p)
    zero = (1 - y) * torch.log(p)
    return -(one - zero).mean()
