# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: torch.where
import torch

def relu(x):
    return torch.where(x.gt(0), x, x.new_zeros(()))
