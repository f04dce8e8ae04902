# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: softmax over the last axis of [x, 1] instead of [x, 0]
# line: 11
# style: torch, freely
import torch

def sigmoid(t):
    t = t.to(torch.float64)
    both = torch.stack([t, torch.ones_like(t)], dim=-1)
    return torch.softmax(both, dim=-1)[..., 0]
