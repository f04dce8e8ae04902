# piece: split
# truth: wrong
# function: split
# mistake: two mistakes: one row of the permutation is dropped at its start, and the labels of the validation part are those of the training permutation's beginning
# line: none
# style: PyTorch, two defects
import torch

def split(x, y, fraction):
    n = int(fraction * len(x))
    perm = torch.randperm(len(x))[1:]
    train, valid = perm[:n], perm[n:]
    return x[train], y[train], x[valid], y[perm[:len(valid)]]
