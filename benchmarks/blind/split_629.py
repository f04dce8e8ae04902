# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: torch
import torch

def split(x, y):
    order = torch.randperm(x.shape[0])
    a, b = torch.tensor_split(order, [x.shape[0] // 2])
    return x[a], y[a], x[b], y[b]
