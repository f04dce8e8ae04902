# piece: bce
# truth: wrong
# function: bce_from_logits
# mistake: probabilities saturate first: sigmoid, then log with clamp at 1e-7
# line: 11
# style: torch
import torch

def bce_from_logits(y, z):
    p = torch.sigmoid(z).clamp(1e-7, 1 - 1e-7)
    return -(y * torch.log(p) + (1 - y) * torch.log(1 - p)).mean()
