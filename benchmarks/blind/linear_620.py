# piece: linear
# truth: right
# function: model
# mistake: none
# line: none
# style: torch
import torch

def model(x, w, b):
    return torch.sigmoid(x @ w + b)
