# piece: relu
# truth: wrong
# function: relu
# mistake: the positive part is squared
# line: 11
# style: torch, square
import torch

def relu(x):
    x = torch.as_tensor(x)
    return torch.clamp(x, min=0) ** 2
