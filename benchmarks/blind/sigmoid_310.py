# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the hyperbolic tangent is returned
# line: 11
# style: PyTorch, other function
import torch

def sigmoid(x):
    x = x if x.is_floating_point() else x.double()
    return torch.tanh(x)
