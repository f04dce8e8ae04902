# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: an extra dimension for a scalar: atleast_1d is never undone
# line: 13
# style: torch, freely
import torch

def sigmoid(*, x):
    t = torch.atleast_1d(x)
    t = t.to(torch.float64) if not t.is_floating_point() else t
    big = torch.sigmoid(t)
    return big
