# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: torch, freely
import torch

def relu(t):
    result = t.clone()
    result[result < 0] = 0
    return result
