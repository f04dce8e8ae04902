# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: PyTorch, rounding
import torch

def accuracy(y, y_hat):
    predictions = torch.round(y_hat)
    n_correct = (predictions == y).sum().item()
    return n_correct / y.numel()
