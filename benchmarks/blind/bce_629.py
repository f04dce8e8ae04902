# piece: bce
# truth: wrong
# function: bce
# mistake: reduction sum
# line: 9
# style: torch, freely
import torch

def bce(input, target, reduction="sum"):
    eps = torch.finfo(input.dtype).eps
    q = torch.clamp(input, eps, 1 - eps)
    l = -(target * q.log() + (1 - target) * (1 - q).log())
    if reduction == "mean":
        return l.mean()
    return l.sum()
