# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: PyTorch, mask
import torch

def split(x, y, fraction):
    n = x.shape[0]
    keys = torch.rand(n)
    ranks = keys.argsort().argsort()
    train = ranks < int(fraction * n)
    return x[train], y[train], x[~train], y[~train]
