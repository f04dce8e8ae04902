# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: difference to the negative part, torch
import torch

def relu(x):
    return x - x.clamp(max=0)
