# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: PyTorch, functional
import torch

def linear(x, w, b):
    return torch.nn.functional.linear(x, w.t(), b)
