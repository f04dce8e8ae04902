# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the error rate is returned: share of unequal labels
# line: 11
# style: torch
import torch

def accuracy(y, y_hat):
    predicted = (y_hat > 0.5).to(y.dtype)
    return (predicted != y).float().mean().item()
