# piece: relu
# truth: wrong
# function: relu
# mistake: clamp from above instead of from below
# line: 10
# style: torch, freely
import torch

def relu(t):
    return torch.clamp(t, max=0)
