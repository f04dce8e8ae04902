# piece: bce
# truth: wrong
# function: bce
# mistake: reduction sum, and the arguments of the library function in the wrong order
# line: none
# style: torch, freely
import torch
import torch.nn.functional as F

def bce(y, y_hat):
    p = y_hat.clamp(2 ** -52, 1 - 2 ** -52)
    a, b = y, p
    return F.binary_cross_entropy(a, b, reduction="sum")
