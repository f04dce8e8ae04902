# piece: linear
# truth: wrong
# function: linear
# mistake: the mean over the inputs, not their sum
# line: 10
# style: torch
import torch

def linear(x, w, b):
    return (x*w).mean(dim=-1) + b
