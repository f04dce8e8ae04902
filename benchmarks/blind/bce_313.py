# piece: bce
# truth: wrong
# function: bce
# mistake: the minus sign is missing
# line: 12
# style: PyTorch
import torch

def bce(y, y_hat):
    tiny = torch.finfo(y_hat.dtype).eps
    p = y_hat.clamp(tiny, 1 - tiny)
    return torch.mean(y * p.log() + (1 - y) * (1 - p).log())
