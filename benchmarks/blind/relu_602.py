# piece: relu
# truth: wrong
# function: relu
# mistake: clamp with max and not min
# line: 10
# style: torch, freely
import torch

def relu(inputs):
    return inputs.clamp(max=0)
