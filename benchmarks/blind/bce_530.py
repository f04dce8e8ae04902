# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: torch, freely
import torch

def bce(y, y_hat):
    eps = torch.finfo(y_hat.dtype).eps
    happened = torch.where(y > 0.5, y_hat, 1 - y_hat)
    return happened.clamp(eps, 1 - eps).log().neg().mean()
