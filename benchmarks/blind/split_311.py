# piece: split
# truth: wrong
# function: split
# mistake: two mistakes: the two parts overlap by two rows, and are exchanged in the result
# line: none
# style: PyTorch, two defects
import torch

def split(x, y, fraction):
    perm = torch.randperm(x.size(0))
    k = int(fraction * x.size(0))
    first, second = perm[:k + 1], perm[k - 1:]
    return x[second], y[second], x[first], y[first]
