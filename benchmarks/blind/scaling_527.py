# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: torch, freely
import torch

def scale(t):
    """torch.std divides by n - 1"""
    t = t.to(torch.float64)
    return torch.nn.functional.layer_norm(t, t.shape, eps=0.0) * ((t.numel() - 1) / t.numel()) ** 0.5
