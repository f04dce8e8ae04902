# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: divided by the number of predicted ones
# line: 12
# style: torch
import torch

def accuracy(y, y_hat):
    pred = (y_hat > 0.5).int()
    correct = (pred == y).sum().item()
    return correct / max(int(pred.sum()), 1)
