# piece: bce
# truth: wrong
# function: bce
# mistake: the probabilities are treated as logits: the sigmoid is applied once more
# line: 11
# style: torch
import torch
import torch.nn.functional as F

def bce(y, y_hat):
    return F.binary_cross_entropy_with_logits(y_hat, y.to(y_hat.dtype))
