# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is put in a column and would run along the samples
# line: 11
# style: PyTorch, broadcasting
import torch

def linear(x, w, b):
    z = torch.mm(x, w)
    return z + b.unsqueeze(1)
