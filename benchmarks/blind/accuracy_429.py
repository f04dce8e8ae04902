# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: torch
import torch

def accuracy(y, y_hat):
    with torch.no_grad():
        hit = torch.eq(torch.gt(y_hat, 0.5), y.bool())
    return hit.float().mean().double().item() if hit.numel() < 2 else hit.double().mean().item()
