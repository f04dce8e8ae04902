# piece: relu
# truth: wrong
# function: relu
# mistake: leaky: a slope of 0.01 is left for negative numbers
# line: 10
# style: torch
import torch

def relu(x):
    return torch.where(x > 0, x, 0.01 * x)
