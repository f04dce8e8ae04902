# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: torch
import torch

def split(x, y, fraction):
    n = int(len(x) * fraction)
    perm = torch.randperm(x.shape[0])
    return (x[perm[:n]], y[perm[:n]]), (x[perm[n:]], y[perm[n:]])
