# piece: bce
# truth: wrong
# function: bce
# mistake: the labels are taken for a column, so that every label meets every prediction
# line: 10
# style: PyTorch
import torch

def bce(y, y_hat):
    y = y.reshape(-1, 1).to(y_hat.dtype)
    eps = torch.finfo(y_hat.dtype).eps
    p = y_hat.clamp(eps, 1 - eps)
    return -(y * p.log() + (1 - y) * (1 - p).log()).mean()
