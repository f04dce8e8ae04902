# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: PyTorch clamp
import torch

def relu(x):
    return x.clamp(min=0)
