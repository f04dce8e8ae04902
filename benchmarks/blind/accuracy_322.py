# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the labels are made a column, the comparison with the row of predictions is n by n
# line: 10
# style: PyTorch, unsqueeze
import torch

def accuracy(y, y_hat):
    target = y.unsqueeze(1).bool()
    return torch.mean((target == y_hat.gt(0.5)).double())
