# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: torch
import torch

def relu(x):
    return x*(x > 0)
