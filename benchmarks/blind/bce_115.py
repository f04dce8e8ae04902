# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: torch, cross entropy of two logits
import torch

def bce(y, y_hat):
    p = y_hat.double().clamp(1e-12, 1 - 1e-12)
    logits = torch.stack([torch.log1p(-p), p.log()], dim=1)
    return torch.nn.functional.cross_entropy(logits, y.long())
