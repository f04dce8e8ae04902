# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: softmax along the last axis instead
# line: 11
# style: torch
import torch

def sigmoid(x):
    x = x if x.is_floating_point() else x.double()
    return torch.softmax(x, dim=-1)
