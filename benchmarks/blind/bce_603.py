# piece: bce
# truth: wrong
# function: bce
# mistake: the library takes logits and gets probabilities
# line: 13
# style: torch
import torch
import torch.nn.functional as fn

def bce(y, y_hat):
    eps = torch.finfo(y_hat.dtype).eps
    y_hat = y_hat.clamp(eps, 1 - eps)
    return fn.binary_cross_entropy_with_logits(y_hat, y.to(y_hat.dtype))
