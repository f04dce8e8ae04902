# piece: split
# truth: wrong
# function: split
# mistake: a new permutation is drawn for the validation rows, which overlap with the training rows
# line: none
# style: PyTorch
import torch

def split(x, y, fraction):
    n = int(fraction * len(x))
    train = torch.randperm(len(x))[:n]
    valid = torch.randperm(len(x))[n:]
    return x[train], y[train], x[valid], y[valid]
