# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: PyTorch, library function
import torch
import torch.nn.functional as F

def bce(y, y_hat):
    return F.binary_cross_entropy(y_hat, y.to(y_hat.dtype))
