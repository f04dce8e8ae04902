# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: torch, chunks weighted by their size
import torch

def accuracy(y, y_hat, chunk=8):
    total = 0.0
    for t, p in zip(torch.split(y, chunk), torch.split(y_hat, chunk)):
        same = torch.where(p > 0.5, torch.ones_like(p), torch.zeros_like(p)) == t
        total += same.double().mean().item() * len(t)
    return total / len(y)
