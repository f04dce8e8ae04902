# piece: split
# truth: wrong
# function: split
# mistake: two defects: the permutation is drawn for the training size only, and the validation rows are the file's last ones
# line: none
# style: torch, two defects
import torch

def split(x, y, fraction):
    n = int(len(x) * fraction)
    a = torch.randperm(n)
    b = torch.arange(n, len(x))
    return x[a], y[a], x[b], y[b]
