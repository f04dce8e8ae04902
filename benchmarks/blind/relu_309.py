# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: PyTorch, clamp on a clone
import torch

def relu(x):
    return x.clone().clamp_(min=0)
