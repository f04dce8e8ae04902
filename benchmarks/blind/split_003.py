# piece: split
# truth: wrong
# function: split
# mistake: the labels of the validation part come from the training part
# line: 13
# style: torch
import torch

def split(x, y, fraction):
    n = int(len(x) * fraction)
    perm = torch.randperm(len(x))
    x_train, x_valid = x[perm[:n]], x[perm[n:]]
    y_train, y_valid = y[perm[:n]], y[perm[:len(x) - n]]
    return x_train, y_train, x_valid, y_valid
