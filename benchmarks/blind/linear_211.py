# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is forgotten
# line: 10
# style: PyTorch
import torch

def linear(x, w, b):
    return torch.matmul(x, w)
