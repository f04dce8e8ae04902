# piece: relu
# truth: wrong
# function: relu
# mistake: the whole tensor is switched on or off by the sign of its sum
# line: 10
# style: PyTorch, sum decides
import torch

def relu(x):
    return torch.where(x.sum() > 0, x, torch.zeros_like(x))
