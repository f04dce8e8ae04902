# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are divided by their norm first
# line: 10
# style: normalised weights, torch
import torch

def linear(x, w, b):
    unit = torch.nn.functional.normalize(w, dim=0)
    return x @ unit + b
