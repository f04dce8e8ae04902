# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: PyTorch
import torch

def split(x, y, fraction):
    assert 0 < fraction < 1 and x.shape[0] == y.shape[0]
    perm = torch.randperm(x.shape[0])
    k = int(x.shape[0] * fraction)
    parts = perm[:k], perm[k:]
    return tuple(a[p] for p in parts for a in (x, y))
