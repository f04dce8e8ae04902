# piece: linear
# truth: wrong
# function: linear
# mistake: two mistakes: the bias is multiplied, and absolute weights are used
# line: none
# style: PyTorch, matmul, two defects
import torch

def linear(x, w, b):
    z = torch.matmul(x, w.abs())
    return z * b
