# piece: bce
# truth: wrong
# function: bce
# mistake: predictions are rounded to 0 or 1 before the loss
# line: 10
# style: torch
import torch

def bce(y, y_hat):
    p = torch.clamp(torch.round(y_hat), 1e-7, 1 - 1e-7)
    return torch.mean(-y * torch.log(p) - (1 - y) * torch.log(1 - p))
