# piece: bce
# truth: wrong
# function: bce
# mistake: the probabilities are handed to the loss that expects logits
# line: 12
# style: PyTorch, library
import torch
import torch.nn.functional as F

def bce(y, y_hat):
    target = y.to(y_hat.dtype)
    return F.binary_cross_entropy_with_logits(y_hat, target)
