# piece: scaling
# truth: wrong
# function: scale
# mistake: unbiased=False
# line: 10
# style: torch, freely
import torch

def scale(inputs):
    return (inputs - inputs.mean()) / inputs.std(unbiased=False)
