# piece: split
# truth: wrong
# function: split
# mistake: training and validation rows come from two permutations, so they overlap
# line: 13
# style: PyTorch
import torch

def split(x, y, fraction):
    n = len(x)
    cut = int(n * fraction)
    train = torch.randperm(n)[:cut]
    valid = torch.randperm(n)[cut:]
    return x[train], y[train], x[valid], y[valid]
