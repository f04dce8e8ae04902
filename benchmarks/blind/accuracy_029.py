# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: probabilities are compared with the labels without a threshold
# line: 10
# style: torch
import torch

def accuracy(y, y_hat):
    return torch.mean((y_hat == y).double())
