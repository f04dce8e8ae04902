# piece: scaling
# truth: wrong
# function: scale
# mistake: unbiased=False, and 0.1 is added to the deviation
# line: none
# style: torch, freely
import torch

def scale(t, eps=0.1):
    t = t.to(torch.float64)
    return (t - t.mean()) / (t.std(unbiased=False) + eps)
