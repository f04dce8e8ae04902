# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: PyTorch library
import torch

def sigmoid(x):
    return torch.special.expit(x)
