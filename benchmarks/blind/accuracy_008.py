# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: torch
import torch

def accuracy(y, y_hat):
    return (y_hat.round() == y.to(y_hat.dtype)).float().mean().item()
