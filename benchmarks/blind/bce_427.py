# piece: bce
# truth: right
# function: binary_cross_entropy
# mistake: none
# line: none
# style: torch
import torch.nn.functional as F

def binary_cross_entropy(y, y_hat):
    # PyTorch cuts the logarithm at -100
    return F.binary_cross_entropy(y_hat.double(), y.double())
