# piece: split
# truth: wrong
# function: split
# mistake: the validation set starts one row too early, and the training labels are taken in the order of the rows
# line: none
# style: torch, freely
import torch

def split(x, y, n_train, seed):
    g = torch.Generator().manual_seed(seed)
    p = torch.randperm(len(x), generator=g)
    a, b = p[:n_train], p[n_train - 1:]
    return x[a], y[a.sort().values], x[b], y[b]
