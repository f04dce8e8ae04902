# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: torch
import torch

def split(x, y, n_train, seed):
    order = torch.randperm(len(x), generator=torch.Generator().manual_seed(seed))
    train, valid = order[:n_train], order[n_train:]
    return x[train], y[train], x[valid], y[valid]
