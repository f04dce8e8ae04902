# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a sigmoid is put on the probabilities first, all end above 0.5
# line: 10
# style: torch
import torch

def accuracy(y, y_hat):
    p = torch.sigmoid(y_hat)
    guess = (p > 0.5).long()
    return (guess == y.long()).sum().item() / len(y)
