# piece: linear
# truth: wrong
# function: linear
# mistake: beta of zero makes addmm ignore the bias
# line: 10
# style: PyTorch, addmm
import torch

def linear(x, w, b):
    return torch.addmm(b, x, w, beta=0, alpha=1)
