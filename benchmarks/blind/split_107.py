# piece: split
# truth: wrong
# function: split
# mistake: row numbers come back in the place of the labels
# line: 12
# style: torch, returns the positions
import torch

def split(x, y, fraction):
    positions = torch.randperm(x.size(0))
    train, valid = positions.tensor_split([int(fraction * x.size(0))])
    return x[train], train, x[valid], valid
