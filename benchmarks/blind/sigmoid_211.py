# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponential is taken to the base 2
# line: 10
# style: PyTorch
import torch

def sigmoid(x):
    return 1 / (1 + torch.exp2(-x))
