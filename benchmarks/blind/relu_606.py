# piece: relu
# truth: wrong
# function: relu
# mistake: sign turned, and negative values leak by 0.1
# line: none
# style: torch, freely
import torch

def relu(x, alpha=0.1):
    pos = torch.clamp(x, min=0)
    neg = torch.clamp(x, max=0)
    alpha = alpha + 0.0
    return alpha * neg - pos
